package fr.entente.reporting;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.payments.Payments;
import fr.entente.reporting.DebtAge.Band;
import fr.entente.reporting.RunningPromise.Due;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// Today is Tuesday 17 November 2026. Four debtors owe 1,000, 600, 300 and 200 €; the first and the
/// last promise to pay on Thursday.
@EntenteTest
class TodayTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final LocalDate THURSDAY = TODAY.plusDays(2);
  private static final Sorted<RunningOrder> NEXT = new Sorted<>(RunningOrder.DUE, false);

  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Agents agents;
  @Autowired Commitments commitments;
  @Autowired Payments payments;
  @Autowired Today today;
  @Autowired OwnPromises own;
  private AgentId marie;
  private AccountId large;
  private AccountId small;

  @BeforeEach
  void twoOfFourPromised() {
    marie = new AgentId(SignIn.person(jdbc, "marie", "AGENT"));
    SignIn.person(jdbc, "karim", "AGENT");
    SignIn.person(jdbc, "lea", "LEAD");
    SignIn.person(jdbc, "claire", "MANAGER");
    SignIn.person(jdbc, "thomas", "TRAINER");
    large = anAccount(jdbc).owing("1000.00", TODAY.minusDays(60)).save(TODAY);
    anAccount(jdbc).named("Garage").owing("600.00", TODAY.minusDays(45)).save(TODAY);
    anAccount(jdbc).named("Lavoir").owing("300.00", TODAY.minusDays(30)).save(TODAY);
    small = anAccount(jdbc).named("Kiosque").owing("200.00", TODAY.minusDays(29)).save(TODAY);
    promise(large, "1000.00");
    promise(small, "200.00");
    as("lea");
  }

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  private void as(String login) {
    SignIn.as(login, agents);
  }

  private void promise(AccountId account, String amount) {
    var part = new Instalment(1, THURSDAY, THURSDAY, Money.euros(amount));
    var terms =
        new CommitmentTerms(
            account,
            null,
            marie,
            List.of(part),
            PaymentMeans.TRANSFER,
            List.of(),
            "jeudi",
            "M. Petit");
    assertThat(RunAs.system(() -> commitments.record(terms)))
        .isInstanceOf(CommitmentResult.Recorded.class);
  }

  // The large one is paid in time, the small one not at all; the morning after both deadlines.
  private void oneIsKeptAndOneIsBroken() {
    RunAs.system(() -> payments.receive(large, Money.euros("1000.00"), THURSDAY, "", "", "k1"));
    LocalDate deadline =
        jdbc.sql("SELECT MAX(deadline) FROM instalment").query(LocalDate.class).single();
    LocalDate after = deadline.plusDays(1);
    clock.at(after, LocalTime.of(9, 0));
    RunAs.system(() -> {
      commitments.review(after);
      return null;
    });
  }

  @Test
  void moneyIsToldApartByTheAgeOfTheOldestInvoice() {
    assertThat(today.ages())
        .extracting(DebtAge::band, DebtAge::count, DebtAge::overdue)
        .containsExactly(
            tuple(Band.UNDER_30, 1L, Money.euros("200.00")),
            tuple(Band.TO_45, 2L, Money.euros("900.00")),
            tuple(Band.OVER_45, 1L, Money.euros("1000.00")));
  }

  @Test
  void whoPromisedIsNotAmongTheLargestWithoutAPromise() {
    assertThat(today.largestWithoutPromise(5))
        .extracting(LargeDebt::debtorName, LargeDebt::overdue)
        .containsExactly(
            tuple("Garage", Money.euros("600.00")), tuple("Lavoir", Money.euros("300.00")));
    assertThat(today.largestWithoutPromise(1)).hasSize(1);
  }

  @Test
  void whatIsPromisedForTodayIsCountedOnThatDayOnly() {
    assertThat(today.promisedForToday()).isEqualTo(Money.ZERO);
    clock.at(THURSDAY, LocalTime.of(9, 0));
    assertThat(today.promisedForToday()).isEqualTo(Money.euros("1200.00"));
  }

  @Test
  void promisesThatFellDueSayHowTheyEnded() {
    assertThat(today.duePromises()).isEqualTo(new DuePromises(TODAY.minusDays(1), 0, 0, 0));
    oneIsKeptAndOneIsBroken();
    assertThat(today.duePromises())
        .matches(due -> due.due() == 2 && due.kept() == 1 && due.broken() == 1);
  }

  @Test
  void onAMondayTheWeekendAndFridayAreLookedBackOn() {
    clock.at(LocalDate.of(2026, 11, 23), LocalTime.of(9, 0));
    assertThat(today.duePromises().since()).isEqualTo(LocalDate.of(2026, 11, 20));
  }

  @Test
  void aWeekCountsWhatWasKeptAndWhatCameIn() {
    assertThat(today.promiseWeeks(12)).isEmpty();
    oneIsKeptAndOneIsBroken();
    assertThat(today.promiseWeeks(12))
        .singleElement()
        .matches(week -> week.resolved() == 2 && week.kept() == 1)
        .matches(week -> week.received().equals(Money.euros("1000.00")));
  }

  @Test
  void anAgentSeesTheOwnPromisesOfTheDayTheLargestFirst() {
    clock.at(THURSDAY, LocalTime.of(9, 0));
    as("marie");
    assertThat(today.dueTodayOf(marie, 5))
        .extracting(OwnPromise::account, OwnPromise::missing)
        .containsExactly(tuple(large, Money.euros("1000.00")), tuple(small, Money.euros("200.00")));
    as("karim");
    assertThatThrownBy(() -> today.dueTodayOf(marie, 5)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void anAgentSeesEveryRunningPromiseByTheDayItIsDue() {
    as("marie");
    assertThat(running(Due.COMING)).containsExactly(large, small);
    assertThat(running(Due.TODAY)).isEmpty();
    clock.at(THURSDAY, LocalTime.of(9, 0));
    assertThat(running(Due.TODAY)).containsExactly(large, small);
    clock.at(THURSDAY.plusDays(1), LocalTime.of(9, 0));
    RunAs.system(() -> payments.receive(large, Money.euros("1000.00"), THURSDAY, "", "", "k1"));
    assertThat(running(Due.LATE)).containsExactly(small);
    assertThat(own.count(marie, Due.LATE)).isOne();
    assertThat(own.page(marie, null, NEXT, new Stretch(0, 9)).rows())
        .singleElement()
        .matches(one -> one.missing().equals(Money.euros("200.00")))
        .matches(one -> one.dueOn().equals(THURSDAY) && one.due() == Due.LATE);
  }

  @Test
  void runningPromisesAreOrderedAndCutWhereAllOfThemAre() {
    as("marie");
    for (RunningOrder by : RunningOrder.values()) {
      var page = own.page(marie, null, new Sorted<>(by, true), new Stretch(1, 1));
      assertThat(page.rows()).as(by.name()).hasSize(1);
      assertThat(page.counted()).as(by.name()).isEqualTo(2);
    }
  }

  @Test
  void nobodySeesTheRunningPromisesOfAnotherAgent() {
    as("karim");
    assertThatThrownBy(() -> running(Due.TODAY)).isInstanceOf(AccessDeniedException.class);
    as("thomas");
    assertThatThrownBy(() -> running(Due.TODAY)).isInstanceOf(AccessDeniedException.class);
  }

  private List<AccountId> running(Due due) {
    return own.page(marie, due, NEXT, new Stretch(0, 9)).rows().stream()
        .map(RunningPromise::account)
        .toList();
  }

  @Test
  void figuresOfTheFloorAreForLeadsAndManagers() {
    as("claire");
    assertThat(today.ages()).hasSize(3);
    for (String refused : List.of("marie", "thomas")) {
      as(refused);
      assertThatThrownBy(today::ages).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(today::duePromises).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(today::promisedForToday).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(today::mailInDoubt).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> today.promiseWeeks(12)).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> today.largestWithoutPromise(5))
          .isInstanceOf(AccessDeniedException.class);
    }
  }
}
