package fr.entente.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.AtOnce;
import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.commitments.Commitments;
import fr.entente.kernel.CommitmentId;
import fr.entente.outreach.Writing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/// Two mails at the same moment of which one unique key lets only one be written.
@EntenteTest
@WithMockUser(roles = "AGENT")
class MailRaceTests {
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Outbox outbox;
  @Autowired MailQueue queue;
  @Autowired TransactionTemplate transaction;
  private Writing writing;
  private CommitmentId promise;

  @BeforeEach
  void somethingWasAgreed() {
    writing = new Writing(jdbc, commitments, clock).withAddress(Writing.ADDRESS);
    promise = writing.promise().id();
  }

  private OutgoingMail mail(String key) {
    return new OutgoingMail(
        "RECAP",
        key,
        writing.account,
        writing.debtor(),
        promise,
        null,
        null,
        null,
        writing.agent,
        Writing.ADDRESS,
        "fr",
        new OutgoingMail.Content("Votre accord", "texte", "<p>texte</p>", "1"),
        List.of(),
        "policy",
        1);
  }

  /// The id; empty when the database refused it as a double.
  private static Callable<Optional<Long>> once(Callable<Long> write) {
    return () -> {
      try {
        return Optional.of(write.call());
      } catch (DataIntegrityViolationException _) {
        return Optional.empty();
      }
    };
  }

  @RepeatedTest(5)
  void oneWishWrittenDownTwiceAtOnceIsOneMail() throws Exception {
    var both =
        AtOnce.both(once(() -> outbox.write(mail("wish"))), once(() -> outbox.write(mail("wish"))));
    assertThat(both.stream().filter(Optional::isPresent)).hasSize(1);
    assertThat(writing.count("outgoing_mail")).isEqualTo(1);
    assertThat(writing.count("mail_event")).isEqualTo(1);
    assertThat(outbox.written("wish")).contains(clock.instant());
  }

  @RepeatedTest(5)
  void oneMessageIdIsGivenToOneMail() throws Exception {
    long first = outbox.write(mail("first"));
    var both =
        AtOnce.both(
            once(() -> copied(first, "second", "<same@example>")),
            once(() -> copied(first, "third", "<same@example>")));
    assertThat(both.stream().filter(Optional::isPresent)).hasSize(1);
    assertThat(writing.count("outgoing_mail")).isEqualTo(2);
  }

  private long copied(long mail, String key, String messageId) {
    return jdbc.sql(
            """
            INSERT INTO outgoing_mail (kind, dedupe_key, account_id, debtor_id, commitment_id, recipient,
              language, subject, text_body, html_body, content_hash, template_version, policy_key,
              policy_version, message_id, created_at, state)
            SELECT kind, ?, account_id, debtor_id, commitment_id, recipient, language, subject,
              text_body, html_body, content_hash, template_version, policy_key, policy_version, ?,
              created_at, state FROM outgoing_mail WHERE id = ?
            """)
        .param(key)
        .param(messageId)
        .param(mail)
        .update();
  }

  @Test
  void whatOneNodeIsTakingTheOtherDoesNotWaitFor() throws Exception {
    long one = outbox.write(mail("one"));
    long other = outbox.write(mail("other"));
    var theirs =
        transaction.execute(_ -> {
          assertThat(queue.claim("here").orElseThrow().id()).isEqualTo(one);
          return elsewhere();
        });
    assertThat(theirs).map(Letter::id).contains(other);
    assertThat(queue.claim("here")).isEmpty();
  }

  private Optional<Letter> elsewhere() {
    try (var threads = Executors.newSingleThreadExecutor()) {
      return threads.submit(() -> queue.claim("there")).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
