package fr.entente.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.commitments.Commitments;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.mail.MailSettings.Smtp;
import fr.entente.mail.MailSettings.Tls;
import fr.entente.mail.StubbornServer.Step;
import fr.entente.outreach.MailContent;
import fr.entente.outreach.MailFilter;
import fr.entente.outreach.MailOrder;
import fr.entente.outreach.Mailbox;
import fr.entente.outreach.Outreach;
import fr.entente.outreach.Writing;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// Real SMTP on real sockets: what is sent once, what is tried again, what is left to a person.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD", "MANAGER"})
class MailDeliveryTests {
  @RegisterExtension
  static final GreenMailExtension POST =
      new GreenMailExtension(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP))
          .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Outreach outreach;
  @Autowired MailQueue queue;
  @Autowired LastLook lastLook;
  @Autowired Mailbox mailbox;
  private Writing writing;

  @BeforeEach
  void aRecapIsWritten() {
    writing = new Writing(jdbc, commitments, clock).withAddress(Writing.ADDRESS);
    outreach.sendRecap(writing.promise().id(), null, false, writing.agent);
  }

  private static MailSettings to(int port, Duration patience) {
    var smtp = new Smtp("localhost", port, "", "", Tls.NONE, patience);
    return new MailSettings("agence@example.org", null, 3, Duration.ofMinutes(10), smtp);
  }

  private MailWorker worker(int port) {
    return worker(port, Duration.ofSeconds(60));
  }

  /// For a server that says nothing: nobody waits for it longer than a test may last.
  private MailWorker hasty(int port) {
    return worker(port, Duration.ofSeconds(1));
  }

  private MailWorker worker(int port, Duration patience) {
    var settings = to(port, patience);
    return new MailWorker(queue, new SmtpCarrier(settings), lastLook, settings, clock);
  }

  private MailWorker toThePost() {
    return worker(POST.getSmtp().getPort());
  }

  private MailContent mail() {
    return mailbox
        .content(
            mailbox
                .mails(MailFilter.ANY, MailOrder.NEWEST, new Stretch(0, 1))
                .rows()
                .getFirst()
                .id())
        .orElseThrow();
  }

  @Test
  void aMailIsFoundByItsDebtorItsAddressAndWhereItStands() {
    var line = mail().line();
    assertThat(found(new MailFilter(MailState.QUEUED, line.kind(), line.debtorName()))).isOne();
    assertThat(found(new MailFilter(null, null, Writing.ADDRESS.toUpperCase(Locale.ROOT)))).isOne();
    assertThat(found(new MailFilter(MailState.SENT, null, ""))).isZero();
    assertThat(found(new MailFilter(null, null, "%"))).isZero();
    for (MailOrder by : MailOrder.values()) {
      var page = mailbox.mails(MailFilter.ANY, new Sorted<>(by, true), new Stretch(9, 1));
      assertThat(page.rows()).as(by.name()).containsExactly(line);
    }
  }

  private int found(MailFilter filter) {
    return mailbox.mails(filter, MailOrder.NEWEST, new Stretch(0, 9)).counted();
  }

  @Test
  void theMailArrivesInBothFormsWithAStableName() throws Exception {
    toThePost().pass();
    MimeMessage received = POST.getReceivedMessages()[0];
    assertThat(writing.state()).isEqualTo("SENT");
    assertThat(received.getMessageID()).isEqualTo(mail().messageId());
    assertThat(received.getSubject()).isEqualTo(mail().line().subject());
    assertThat(received.getHeader("Content-Language")).containsExactly("fr");
    assertThat(received.getAllRecipients()).hasSize(1);
    assertThat(received.getFrom()[0].toString()).contains("agence@example.org");
    String whole = GreenMailUtil.getWholeMessage(received);
    assertThat(whole).contains("multipart/alternative", "text/plain", "text/html");
  }

  @Test
  void twoWorkersNeverHaveTheSameMailInHand() throws Exception {
    for (int i = 0; i < 20; i++) {
      var other =
          new Writing(jdbc, commitments, clock, "Atelier " + i).withAddress("a" + i + "@b.example");
      outreach.sendRecap(other.promise().id(), null, false, other.agent);
    }
    List<Callable<Integer>> workers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      workers.add(toThePost()::pass);
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      int tried = 0;
      for (var one : threads.invokeAll(workers)) {
        tried += one.get();
      }
      assertThat(tried).isEqualTo(21);
    }
    assertThat(POST.getReceivedMessages()).hasSize(21);
    assertThat(jdbc.sql("SELECT DISTINCT state FROM outgoing_mail").query(String.class).list())
        .containsExactly("SENT");
  }

  /// The step, the answer (none closes the line), what becomes of the mail, what the server took.
  @ParameterizedTest
  @CsvSource({
    "GREETING, '', QUEUED, 0",
    "GREETING, 421 not now, QUEUED, 0",
    "RECIPIENT, 450 greylisted, QUEUED, 0",
    "RECIPIENT, 550 no such mailbox, FAILED, 0",
    "RECIPIENT, '', QUEUED, 0",
    "DATA, 451 later, QUEUED, 0",
    "DATA, 554 no, FAILED, 0",
    "DATA, '', QUEUED, 0",
    "LAST_DOT, 452 disk full, QUEUED, 1",
    "LAST_DOT, 554 refused, FAILED, 1",
    "LAST_DOT, '', UNKNOWN, 1",
    "GOODBYE, '', SENT, 1",
    "NEVER, '', SENT, 1"
  })
  void onlyWhatSurelyDidNotArriveIsTriedAgain(Step step, String answer, String state, int taken) {
    try (var server = new StubbornServer(step, answer)) {
      worker(server.port()).pass();
      assertThat(writing.state()).isEqualTo(state);
      assertThat(server.taken()).hasSize(taken);
      worker(server.port()).pass();
      assertThat(server.taken()).as("nothing is repeated at once").hasSize(taken);
    }
  }

  @Test
  void aServerThatNeverAnswersTheLastDotLeavesADoubt() {
    try (var server = new StubbornServer(Step.LAST_DOT, null)) {
      hasty(server.port()).pass();
      assertThat(writing.state()).isEqualTo("UNKNOWN");
      clock.forward(Duration.ofDays(2));
      hasty(server.port()).pass();
      assertThat(server.taken()).hasSize(1);
    }
  }

  @Test
  void aServerThatNeverGreetsIsTriedAgainLater() {
    try (var server = new StubbornServer(Step.GREETING, null)) {
      hasty(server.port()).pass();
    }
    assertThat(writing.state()).isEqualTo("QUEUED");
    toThePost().pass();
    assertThat(POST.getReceivedMessages()).isEmpty();
    clock.forward(Duration.ofMinutes(1));
    toThePost().pass();
    assertThat(POST.getReceivedMessages()).hasSize(1);
    assertThat(writing.state()).isEqualTo("SENT");
  }

  @Test
  void afterSoManyTriesItFailsAndWaitsForAPerson() {
    for (int i = 0; i < 4; i++) {
      worker(1).pass();
      clock.forward(Duration.ofDays(1));
    }
    assertThat(writing.state()).isEqualTo("FAILED");
    assertThat(mail().line().attempt()).isEqualTo(3);
    assertThat(mailbox.undecided(new Stretch(0, 9)).rows()).hasSize(1);
  }

  @Test
  void aPersonSendsADoubtfulMailAgainUnderTheSameName() throws Exception {
    try (var server = new StubbornServer(Step.LAST_DOT, "")) {
      worker(server.port()).pass();
    }
    assertThat(mailbox.undecided(new Stretch(0, 9)).rows()).hasSize(1);
    assertThat(mailbox.sendAgain(mail().line().id(), "le débiteur n'a rien reçu", writing.agent))
        .isTrue();
    assertThat(mailbox.sendAgain(mail().line().id(), "encore", writing.agent)).isFalse();
    toThePost().pass();
    assertThat(POST.getReceivedMessages()).hasSize(1);
    assertThat(POST.getReceivedMessages()[0].getMessageID()).isEqualTo(mail().messageId());
    assertThat(mail().steps())
        .extracting(MailContent.Step::kind)
        .containsExactly("WRITTEN", "TRIED", "UNKNOWN", "SENT_AGAIN", "TRIED", "SENT");
  }

  @Test
  void whatWaitedInABackupLeavesOnlyByAPerson() throws Exception {
    assertThat(queue.doubtAll("restored")).isOne();
    toThePost().pass();
    assertThat(POST.getReceivedMessages()).isEmpty();
    assertThat(writing.state()).isEqualTo("UNKNOWN");
    assertThat(queue.doubtAll("restored")).isZero();
    mailbox.sendAgain(mail().line().id(), "the debtor has nothing", writing.agent);
    toThePost().pass();
    assertThat(POST.getReceivedMessages()).hasSize(1);
  }

  @Test
  void whatWasOnItsWayInABackupIsInDoubtToo() {
    var letter = queue.claim("before").orElseThrow();
    queue.handOver(letter);
    assertThat(queue.doubtAll("restored")).isOne();
    clock.forward(Duration.ofMinutes(11));
    toThePost().pass();
    assertThat(writing.state()).isEqualTo("UNKNOWN");
    assertThat(POST.getReceivedMessages()).isEmpty();
  }

  @Test
  void aPersonMayAlsoKnowThatItArrived() {
    try (var server = new StubbornServer(Step.LAST_DOT, "")) {
      worker(server.port()).pass();
    }
    mailbox.arrived(mail().line().id(), "le débiteur l'a lu au téléphone", writing.agent);
    assertThat(writing.state()).isEqualTo("SENT");
    toThePost().pass();
    assertThat(POST.getReceivedMessages()).isEmpty();
  }

  @Test
  void aNodeKilledBeforeTheServerHadItIsReplaced() {
    queue.claim("dead").orElseThrow();
    toThePost().pass();
    assertThat(POST.getReceivedMessages()).isEmpty();
    clock.forward(Duration.ofMinutes(11));
    toThePost().pass();
    assertThat(POST.getReceivedMessages()).hasSize(1);
    assertThat(writing.state()).isEqualTo("SENT");
  }

  @Test
  void aNodeKilledBetweenTheServerAndTheRecordLeavesADoubt() {
    var letter = queue.claim("dead").orElseThrow();
    assertThat(queue.handOver(letter)).isTrue();
    clock.forward(Duration.ofMinutes(11));
    toThePost().pass();
    assertThat(writing.state()).isEqualTo("UNKNOWN");
    assertThat(POST.getReceivedMessages()).isEmpty();
  }

  @Test
  void aNodeThatWakesUpLateHandsNothingOver() {
    var asleep = queue.claim("asleep").orElseThrow();
    clock.forward(Duration.ofMinutes(11));
    toThePost().pass();
    assertThat(queue.handOver(asleep)).isFalse();
    queue.end(asleep, MailState.QUEUED, "late", clock.instant());
    assertThat(writing.state()).isEqualTo("SENT");
    assertThat(POST.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aLateAnswerEndsTheDoubt() {
    var slow = queue.claim("slow").orElseThrow();
    queue.handOver(slow);
    clock.forward(Duration.ofMinutes(11));
    queue.recover(Duration.ofMinutes(10));
    assertThat(writing.state()).isEqualTo("UNKNOWN");
    queue.end(slow, MailState.SENT, "250 taken", null);
    assertThat(writing.state()).isEqualTo("SENT");
  }
}
