package fr.entente.accounts;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Stretch;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R79: a debtor who is not content is heard, and the person responsible answers by a day.
@EntenteTest
class DissatisfactionsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final Stretch PAGE = new Stretch(0, 50);
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Agents agents;
  @Autowired Dissatisfactions dissatisfactions;
  @Autowired ProjectLeads leads;
  @Autowired Obstacles obstacles;
  private AccountId account;
  private AgentId emma;
  private AgentId lea;
  private AgentId claire;

  @BeforeEach
  void anAgentALeadAndAManagerWhoAnswersForTheCreditor() {
    account = anAccount(jdbc).owing("500.00", TODAY.minusDays(40)).save(TODAY);
    emma = new AgentId(SignIn.person(jdbc, "emma", "AGENT"));
    lea = new AgentId(SignIn.person(jdbc, "lea", "LEAD"));
    claire = new AgentId(SignIn.person(jdbc, "claire", "MANAGER"));
    SignIn.as("claire", agents);
    leads.appoint(creditor(), claire, claire);
  }

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  private CreditorId creditor() {
    return new CreditorId(jdbc.sql("SELECT id FROM creditor").query(Long.class).single());
  }

  private long voiced(String words) {
    SignIn.as("emma", agents);
    var result = dissatisfactions.voice(account, null, words, TODAY.plusDays(5), emma);
    return ((DissatisfactionResult.Done) result).id();
  }

  private static String refused(DissatisfactionResult result) {
    return ((DissatisfactionResult.Refused) result).reason();
  }

  @Test
  void itGoesToWhoeverAnswersForThePortfolioWithADay() {
    voiced("Deux fois la même lettre");
    SignIn.as("claire", agents);
    var mine = dissatisfactions.waiting(claire, PAGE).rows();
    assertThat(mine).hasSize(1);
    assertThat(mine.getFirst().words()).isEqualTo("Deux fois la même lettre");
    assertThat(mine.getFirst().dueOn()).isEqualTo(TODAY.plusDays(5));
    assertThat(mine.getFirst().voicedTo()).isEqualTo(emma);
    assertThat(dissatisfactions.late(claire)).isZero();
  }

  @Test
  void pastItsDayItIsLateUntilItIsAnswered() {
    long id = voiced("Personne ne rappelle");
    clock.forward(Duration.ofDays(6));
    SignIn.as("claire", agents);
    assertThat(dissatisfactions.late(claire)).isEqualTo(1);
    assertThat(dissatisfactions.answer(id, "Rappelé ce matin, excuses faites.", claire))
        .isInstanceOf(DissatisfactionResult.Done.class);
    assertThat(dissatisfactions.late(null)).isZero();
    assertThat(dissatisfactions.waiting(null, PAGE).rows()).isEmpty();
    assertThat(dissatisfactions.of(account).getFirst().answer())
        .isEqualTo("Rappelé ce matin, excuses faites.");
    assertThat(refused(dissatisfactions.answer(id, "encore", claire))).isEqualTo("gone");
  }

  @Test
  void pastItsDayItRisesToTheManagersOnce() {
    long id = voiced("Personne ne rappelle");
    RunAs.system(() -> assertThat(dissatisfactions.raise()).isZero());
    clock.forward(Duration.ofDays(6));
    RunAs.system(() -> {
      assertThat(dissatisfactions.raise()).isEqualTo(1);
      assertThat(dissatisfactions.raise()).isZero();
    });
    SignIn.as("claire", agents);
    assertThat(dissatisfactions.waiting(null, PAGE).rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.id()).isEqualTo(id);
          assertThat(row.raisedAt()).isEqualTo(clock.instant());
        });
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM audit_line WHERE action = 'dissatisfaction.raised'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void whatWasAnsweredInTimeDoesNotRise() {
    long id = voiced("Le ton");
    SignIn.as("claire", agents);
    dissatisfactions.answer(id, "Excuses faites.", claire);
    clock.forward(Duration.ofDays(6));
    RunAs.system(() -> assertThat(dissatisfactions.raise()).isZero());
  }

  @Test
  void onlyThePersonResponsibleOrALeadAnswers() {
    long id = voiced("Le ton");
    assertThat(refused(dissatisfactions.answer(id, "je réponds", emma))).isEqualTo("not_yours");
    SignIn.as("lea", agents);
    assertThat(dissatisfactions.answer(id, "Entendu avec Emma.", lea))
        .isInstanceOf(DissatisfactionResult.Done.class);
  }

  @Test
  void nothingIsKeptWithoutWordsNorByADayThatCannotBe() {
    SignIn.as("emma", agents);
    assertThat(refused(dissatisfactions.voice(account, null, " ", TODAY, emma)))
        .isEqualTo("words_missing");
    assertThat(refused(dissatisfactions.voice(account, null, "x", TODAY.minusDays(1), emma)))
        .isEqualTo("date_past");
    assertThat(refused(dissatisfactions.voice(account, null, "x", TODAY.plusDays(31), emma)))
        .isEqualTo("date_far");
  }

  @Test
  void theCausesAreCountedWithTheDelayAndWhatCameSince() {
    SignIn.as("emma", agents);
    obstacles.note(account, Stance.CANNOT, Cause.BANK, "", null, emma);
    obstacles.note(account, Stance.CANNOT, Cause.CUSTOMERS_PAY_LATE, "", null, emma);
    jdbc.sql(
            """
            INSERT INTO ledger_entry (account_id, invoice_id, kind, amount, booked_on, source_key)
            SELECT account_id, id, 'PAYMENT', 10, ?, 'test:1' FROM invoice
            """)
        .param(TODAY.plusDays(4))
        .update();
    SignIn.as("claire", agents);
    assertThat(obstacles.causes(TODAY.minusDays(90), TODAY))
        .containsExactly(
            new CauseFigure(
                Stance.CANNOT, Cause.CUSTOMERS_PAY_LATE, 1, Money.euros("500.00"), 40, 1, 4));
  }

  @Test
  void whatWaitsForSomebodyWhoLeftIsForAnyLead() {
    long id = voiced("personne ne rappelle");
    leave(claire);
    assertThat(owner(id)).isZero();
    long later = voiced("toujours personne");
    assertThat(owner(later)).isZero();
  }

  @Test
  void aManagerWhoStaysKeepsWhatIsTheirs() {
    long id = voiced("personne ne rappelle");
    leave(emma);
    assertThat(owner(id)).isEqualTo(claire.value());
  }

  private void leave(AgentId who) {
    SignIn.person(jdbc, "admin", "ADMINISTRATOR");
    RunAs.system(() -> {
      Agent now = agents.byId(who);
      agents.change(
          new Agent(
              who,
              now.login(),
              now.name(),
              now.roles(),
              now.language(),
              now.guidance(),
              now.deskPhone(),
              false));
    });
  }

  /// 0 for nobody.
  private long owner(long id) {
    return jdbc.sql("SELECT COALESCE(owner_id, 0) FROM dissatisfaction WHERE id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }
}
