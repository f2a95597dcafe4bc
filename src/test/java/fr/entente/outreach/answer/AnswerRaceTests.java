package fr.entente.outreach.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.AtOnce;
import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.commitments.Commitments;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.DebtorAnswer;
import fr.entente.outreach.DebtorAnswers;
import fr.entente.outreach.LinkResult;
import fr.entente.outreach.Outreach;
import fr.entente.outreach.Writing;
import fr.entente.outreach.link.Link;
import fr.entente.outreach.link.Links;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/// Two clicks at the same moment.
@EntenteTest
@WithMockUser(roles = "AGENT")
class AnswerRaceTests {
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Outreach outreach;
  @Autowired DebtorAnswers debtor;
  @Autowired AnswerRepository answers;
  @Autowired Links links;
  @Autowired TransactionTemplate transaction;
  private Writing writing;

  @BeforeEach
  void aRecapWentOut() {
    writing = new Writing(jdbc, commitments, clock).withAddress(Writing.ADDRESS);
    outreach.sendRecap(writing.promise().id(), null, false, writing.agent);
  }

  @RepeatedTest(5)
  void twoClicksAtOnceAreOneAnswerAndBothAreTold() throws Exception {
    String token = writing.token();
    var both = AtOnce.both(() -> debtor.confirm(token), () -> debtor.confirm(token));
    assertThat(both).containsOnly(new LinkResult.Done(AnswerKind.CONFIRMED));
    assertThat(writing.count("debtor_answer")).isEqualTo(1);
    assertThat(writing.count("link_event WHERE kind = 'CONFIRMED'")).isEqualTo(1);
  }

  @RepeatedTest(5)
  void anAnswerThatNobodyLockedForIsWrittenOnceAllTheSame() throws Exception {
    Link link = links.find(writing.token()).orElseThrow();
    var both = AtOnce.both(written(link), written(link));
    assertThat(both).containsExactlyInAnyOrder(true, false);
    assertThat(answers.given(link.commitment(), "confirmed")).contains(AnswerKind.CONFIRMED);
  }

  private Callable<Boolean> written(Link link) {
    var answer = DebtorAnswer.of(AnswerKind.CONFIRMED, "", "confirmed");
    return () -> {
      try {
        transaction.execute(_ -> answers.insert(link, answer, clock.instant()));
        return true;
      } catch (DataIntegrityViolationException _) {
        return false;
      }
    };
  }
}
