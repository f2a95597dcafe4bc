package fr.entente.recap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.Fact;
import fr.entente.accounts.FactKind;
import fr.entente.accounts.Portfolio;
import fr.entente.commitments.Commitments;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.RecurringJob;
import fr.entente.outreach.ColleagueQuestion;
import fr.entente.outreach.ColleagueRequest;
import fr.entente.outreach.ColleagueRole;
import fr.entente.outreach.Colleagues;
import fr.entente.outreach.SendResult;
import fr.entente.outreach.Writing;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// What a colleague is asked, sees and answers. Tuesday 17 November 2026.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class AskedPageTests {
  private static final String PAUL = "paul@durand.example";
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Portfolio portfolio;
  @Autowired Colleagues colleagues;
  @Autowired Compliance compliance;
  @Autowired VisitLimit limit;
  @Autowired RecurringJob outgoingMail;
  @LocalServerPort int port;
  private Writing writing;
  private PageVisitor visitor;

  @BeforeEach
  void aCompanyThatOwes() {
    writing = new Writing(jdbc, commitments, clock).withAddress(Writing.ADDRESS);
    visitor = new PageVisitor(port, writing);
    limit.forget();
  }

  private SendResult ask(String name, String address, String... questions) {
    return colleagues.ask(
        new ColleagueRequest(
            writing.account,
            name,
            ColleagueRole.SALES,
            address,
            List.of(questions),
            writing.agent));
  }

  private String asked() {
    ask("Paul Martin", PAUL, "Qui décide des paiements ?", "", "Un litige en cours ?");
    String text =
        jdbc.sql("SELECT text_body FROM outgoing_mail ORDER BY id DESC LIMIT 1")
            .query(String.class)
            .single();
    var link = Pattern.compile("/q/([A-Za-z0-9_-]+)").matcher(text);
    assertThat(link.find()).isTrue();
    assertThat(text)
        .contains(
            "Paul Martin", "Boulangerie Petit", "Qui décide des paiements", "sans mot de passe")
        .doesNotContain("1000", "1 000", "FA-2026-0042", "{0}", "outreach.");
    return "/q/" + link.group(1);
  }

  private List<Fact> facts() {
    return portfolio.file(writing.account).orElseThrow().facts();
  }

  private ColleagueQuestion question() {
    return colleagues.of(writing.account).getFirst();
  }

  @Test
  void theAnswerBecomesDatedFactsWithTheirAuthor() {
    String page = asked();
    var shown = visitor.ask("GET", page);
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .contains("Boulangerie Petit", "Qui décide des paiements ?", "Un litige en cours ?")
        .doesNotContain("1000", "FA-2026-0042", "name=\"third\"", "{0}");
    assertThat(shown.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
    // Reading is no answer.
    assertThat(question().answeredAt()).isNull();
    var thanked =
        visitor.ask("POST", page, "first", "Mme Roy, la gérante", "second", "  ", "third", "x");
    assertThat(thanked.body()).contains("Merci").doesNotContain("Boulangerie");
    assertThat(facts())
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.text()).isEqualTo("Qui décide des paiements ? — Mme Roy, la gérante");
          assertThat(fact.source()).isEqualTo("Paul Martin, commercial");
          assertThat(fact.observedOn()).isEqualTo("2026-11-17");
          assertThat(FactKind.of(fact.kind())).contains(FactKind.COLLEAGUE);
        });
    assertThat(question().state(clock.instant())).isEqualTo(ColleagueQuestion.State.ANSWERED);
  }

  @Test
  void aUsedAnExpiredAndAForgedLinkShowNothing() {
    String page = asked();
    assertThat(visitor.ask("POST", page, "first", "Mme Roy").statusCode()).isEqualTo(200);
    nothingAt(page);
    clock.forward(Duration.ofDays(1));
    String late = asked();
    clock.forward(Duration.ofDays(7));
    nothingAt(late);
    nothingAt("/q/" + "A".repeat(44));
    assertThat(facts()).hasSize(1);
  }

  private void nothingAt(String page) {
    for (var answer :
        List.of(visitor.ask("GET", page), visitor.ask("POST", page, "first", "encore"))) {
      assertThat(answer.statusCode()).isEqualTo(410);
      assertThat(answer.body())
          .doesNotContain("Boulangerie", "Marie", "Paul", "Grossiste", "décide");
    }
  }

  @Test
  void aLinkOfADebtorOpensNoQuestionsAndTheOtherWayRound() {
    String question = asked();
    assertThat(visitor.ask("GET", question.replace("/q/", "/p/")).statusCode()).isEqualTo(410);
    commitments.open(writing.account);
    assertThat(visitor.ask("GET", question).statusCode()).isEqualTo(200);
  }

  @Test
  void nothingWrittenLeavesTheLinkOpenAndTooMuchIsCut() {
    String page = asked();
    var empty = visitor.ask("POST", page, "first", " \n ");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Rien n’est encore écrit");
    visitor.ask("POST", page, "first", "é".repeat(15_000), "second", "Non\r\n<b>rien</b>");
    assertThat(facts()).hasSize(2).allMatch(fact -> fact.text().length() < 900);
    assertThat(facts().getFirst().text()).endsWith("Non <b>rien</b>");
  }

  @Test
  void whatMayNotBeKeptOfADebtorIsSaidOtherwise() {
    visitor.ask("POST", asked(), "first", "C'est une grosse conne, elle a un cancer");
    assertThat(facts().getFirst().text()).doesNotContain("conne", "cancer");
  }

  @Test
  void twoAnswersAtOnceAreOne() {
    String page = asked();
    Set<Integer> codes =
        List.of("a", "b", "c", "d").parallelStream()
            .map(words -> visitor.ask("POST", page, "first", words).statusCode())
            .collect(Collectors.toSet());
    assertThat(codes).containsExactlyInAnyOrder(200, 410);
    assertThat(facts()).hasSize(1);
  }

  @Test
  void nobodyWaitsLongerThanAWorkingDay() {
    // Friday afternoon: Monday, not Saturday.
    clock.forward(Duration.ofDays(3));
    asked();
    assertThat(question().state(clock.instant())).isEqualTo(ColleagueQuestion.State.AWAITED);
    clock.forward(Duration.ofDays(2));
    assertThat(question().state(clock.instant())).isEqualTo(ColleagueQuestion.State.AWAITED);
    clock.forward(Duration.ofDays(1));
    assertThat(question().state(clock.instant())).isEqualTo(ColleagueQuestion.State.UNANSWERED);
  }

  @ParameterizedTest
  @CsvSource({
    "'', paul@durand.example, Qui ?, no_name",
    "Paul, '', Qui ?, no_address",
    "Paul, paul, Qui ?, bad_address",
    "Paul, Compta@Boulangerie.example, Qui ?, debtor_address",
    "Paul, paul@durand.example, ' ', no_question"
  })
  void whatIsMissingIsSaid(String name, String address, String text, String reason) {
    assertThat(ask(name, address, text)).isEqualTo(new SendResult.Refused(reason, List.of()));
    assertThat(writing.count("outgoing_mail")).isZero();
  }

  @Test
  void threeAreOpenAtMostAndTheSameIsAskedOnce() {
    assertThat(ask("Paul", PAUL, "Un ?")).isInstanceOf(SendResult.Queued.class);
    assertThat(ask("Paul", PAUL, "Un ?")).isInstanceOf(SendResult.AlreadySent.class);
    ask("Paul", PAUL, "Deux ?");
    ask("Paul", PAUL, "Trois ?");
    assertThat(ask("Paul", PAUL, "Quatre ?"))
        .isEqualTo(new SendResult.Refused("enough", List.of()));
    assertThat(colleagues.lastAsked(writing.account).orElseThrow().address()).isEqualTo(PAUL);
  }

  @Test
  void theMailIsNoContactWithTheDebtor() {
    compliance.placeHold(
        writing.debtor(), null, HoldType.INSOLVENCY, "jugement", null, writing.agent);
    asked();
    assertThat(outgoingMail.work().run()).isEqualTo(1);
    assertThat(writing.state()).isEqualTo("SENT");
  }
}
