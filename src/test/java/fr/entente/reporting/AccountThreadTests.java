package fr.entente.reporting;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.payments.Payments;
import fr.entente.reporting.ThreadLine.Kind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// One account on which a bit of everything happened, on Tuesday 17 November 2026.
@EntenteTest
class AccountThreadTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
  private static final String PHONE = "+33199000061";

  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Agents agents;
  @Autowired Portfolio portfolio;
  @Autowired Calls calls;
  @Autowired Commitments commitments;
  @Autowired Payments payments;
  @Autowired AccountThread thread;
  private AccountId account;
  private CallId call;

  @BeforeEach
  void aBitOfEverything() {
    SignIn.person(jdbc, "lea", "LEAD");
    SignIn.person(jdbc, "claire", "MANAGER");
    SignIn.person(jdbc, "thomas", "TRAINER");
    var floor = new Floor(jdbc, calls, clock);
    AgentId marie = floor.agent();
    account = floor.account(PHONE);
    call = floor.dialled(marie, account, PHONE);
    RunAs.system(() -> portfolio.addNote(account, marie, "Rappeler lundi.", call));
    promise(marie);
    RunAs.system(
        () -> payments.receive(account, Money.euros("50.00"), TODAY, "REF-1", "VIR", "k1"));
    heard("CASH_FLOW_HIDDEN", "SUSPECTED", call);
    heard("DISPUTE_HIDDEN", "CLEARED", call);
    heard("INSOLVENCY_RISK", "CONFIRMED", null);
    SignIn.as("lea", agents);
  }

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  private void promise(AgentId agent) {
    var part = new Instalment(1, TODAY.plusDays(2), TODAY.plusDays(2), Money.euros("120.00"));
    var terms =
        new CommitmentTerms(
            account,
            call,
            agent,
            List.of(part),
            PaymentMeans.TRANSFER,
            List.of(),
            "jeudi",
            "M. Petit");
    RunAs.system(() -> commitments.record(terms));
  }

  private void heard(String label, String state, CallId during) {
    jdbc.sql(
            """
            INSERT INTO finding (account_id, debtor_id, call_id, source, place, evidence, language, speaker,
              label, confidence, strength, version, state, response, at, created_at)
            VALUES (:account, 1, :call, 'MAIL', :label, 'x', 'fr', 'DEBTOR', :label, 0.9, 'STRONG', 'v', :state,
              'NOTHING', :at, :at)
            """)
        .param("account", account.value())
        .param("call", during == null ? null : during.value())
        .param("label", label)
        .param("state", state)
        .param("at", fr.entente.kernel.Utc.of(clock.instant()))
        .update();
  }

  private AccountFile file() {
    return portfolio.file(account).orElseThrow();
  }

  private List<ThreadLine> lines(Kind... kinds) {
    return thread.of(file(), kinds.length == 0 ? ALL : Set.of(kinds), 200);
  }

  @Test
  void everythingIsInOneThread() {
    assertThat(lines())
        .extracting(ThreadLine::kind)
        .containsExactlyInAnyOrder(
            Kind.CALL, Kind.NOTE, Kind.PROMISE, Kind.PROMISE, Kind.MONEY, Kind.SIGNAL, Kind.SIGNAL);
  }

  @Test
  void aPromiseNamesTheInvoicesThatItIsFor() {
    assertThat(lines(Kind.PROMISE))
        .filteredOn(line -> line.code().equals("COVERS"))
        .singleElement()
        .matches(line -> line.text().startsWith("F"));
  }

  @Test
  void theNewestComesFirst() {
    RunAs.system(() -> {
      payments.receive(account, Money.euros("10.00"), TODAY.minusDays(9), "old", "VIR", "k2");
      payments.receive(account, Money.euros("20.00"), TODAY.plusDays(1), "new", "VIR", "k3");
      return null;
    });
    var lines = lines();
    assertThat(lines).extracting(ThreadLine::day).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(lines.getFirst().text()).contains("new");
    assertThat(lines.getLast().text()).contains("old");
  }

  @Test
  void moneyThatCameInIsPositiveAndToldOnce() {
    assertThat(lines(Kind.MONEY, Kind.PROMISE))
        .extracting(ThreadLine::code, ThreadLine::amount)
        .contains(tuple("PAYMENT", Money.euros("50.00")))
        .filteredOn(line -> line.toList().getFirst().equals("PAID"))
        .isEmpty();
  }

  @Test
  void aNoteSaysItsWordsWhoWroteThemAndOnWhichCall() {
    assertThat(lines(Kind.NOTE))
        .singleElement()
        .matches(note -> note.text().equals("Rappeler lundi.") && call.equals(note.call()))
        .matches(note -> note.who() != null && note.who().startsWith("Agent"));
  }

  @Test
  void whatAnAgentTookBackIsNotToldAgain() {
    assertThat(lines(Kind.SIGNAL))
        .extracting(ThreadLine::code, ThreadLine::text)
        .containsExactlyInAnyOrder(
            tuple("CASH_FLOW_HIDDEN", "SUSPECTED"), tuple("INSOLVENCY_RISK", "CONFIRMED"));
  }

  @Test
  void theLimitKeepsTheNewest() {
    assertThat(thread.of(file(), ALL, 2)).isEqualTo(lines().subList(0, 2));
  }

  @Test
  void anotherAccountsThreadIsAnother() {
    var other = anAccount(jdbc).owing("10.00", TODAY.minusDays(5)).save(TODAY);
    assertThat(thread.of(portfolio.file(other).orElseThrow(), ALL, 200)).isEmpty();
  }

  @Test
  void aManagerReadsTheThreadButNotWhatWasHeardAndATrainerReadsNothing() {
    var file = file();
    SignIn.as("claire", agents);
    assertThat(thread.of(file, ALL, 200))
        .isNotEmpty()
        .noneMatch(line -> line.kind() == Kind.SIGNAL);
    SignIn.as("thomas", agents);
    assertThatThrownBy(() -> thread.of(file, ALL, 200)).isInstanceOf(AccessDeniedException.class);
  }
}
