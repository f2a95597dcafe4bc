package fr.entente.desk.care;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.Agents;
import fr.entente.agents.GuidanceLevel;
import fr.entente.agents.SignIn;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.compliance.ContactOutlook;
import fr.entente.compliance.ContactOutlook.Light;
import fr.entente.compliance.OverrideRequest;
import fr.entente.compliance.Overrides;
import fr.entente.compliance.RuleId;
import fr.entente.desk.AgentDesk;
import fr.entente.desk.line.AgentLift;
import fr.entente.desk.line.AgentLine;
import fr.entente.desk.listening.AgentScript;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Gate;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/// Before the dial the desk shows what the dial would meet, and obeys what the debtor and the lead
/// said a moment ago.
@EntenteTest
class GateTests {
  private static final String PHONE = "+33199000041";
  @Autowired AgentDesk desk;
  @Autowired AgentLine line;
  @Autowired AgentHours hours;
  @Autowired AgentLift lift;
  @Autowired AgentScript script;
  @Autowired Overrides overrides;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private Seat seat;
  private AccountId account;
  private String login;

  @BeforeEach
  void anAccountUnderTheRulesForBusinessesIsOnTheDesk() {
    var floor = new Floor(jdbc, calls, clock);
    AgentId agent = floor.agent();
    login = jdbc.sql("SELECT login FROM agent").query(String.class).single();
    SignIn.person(jdbc, "lea", "LEAD");
    account = floor.account(PHONE);
    jdbc.sql("UPDATE creditor SET policy_override = 'fr-b2b'").update();
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(account), null)));
    seat = new Seat(agent, "tab", "screen");
    SignIn.as(login, agents);
    desk.enter(seat);
    line.next(seat);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private Gate gate() {
    return Objects.requireNonNull(desk.look(seat).orElseThrow().gate());
  }

  private ContactOutlook outlook() {
    return gate().outlook();
  }

  private void rungTwiceToday() {
    for (int hour = 1; hour <= 2; hour++) {
      jdbc.sql(
              """
              INSERT INTO phone_call (agent_id, account_id, debtor_id, number, click_id, agreed_callback,
                status, requested_at, ringing_at, ended_at, wrapped_up_at, news_at, disposition, policy_key,
                policy_version, policy_inputs)
              SELECT :agent, a.id, a.debtor_id, :phone, UUID(), FALSE, 'NO_ANSWER', :at, :at, :at, :at, :at,
                'no_answer', 'fr-b2b', 2, '{}' FROM account a WHERE a.id = :account
              """)
          .param("agent", seat.agent().value())
          .param("phone", PHONE)
          .param("at", fr.entente.kernel.Utc.of(clock.instant().minus(Duration.ofHours(hour))))
          .param("account", account.value())
          .update();
    }
    line.choose(seat, 0);
    SignIn.as(login, agents);
    line.release(seat);
    line.take(seat, account, null);
  }

  private static String said(DeskState state) {
    return state.notice() == null ? "" : state.notice().key();
  }

  private static List<RuleId> refused(DeskState state) {
    return Objects.requireNonNull(state.notice()).refusals().stream()
        .map(refusal -> refusal.rule())
        .toList();
  }

  private DeskState avoid(@Nullable LocalTime from, @Nullable LocalTime to, Set<DayOfWeek> days) {
    desk.open(seat, DeskCommand.HOURS);
    return hours.avoid(seat, new AgentHours.NotThen(days, from, to, "il dort"));
  }

  @Test
  void anOrdinaryAccountIsGreen() {
    assertThat(outlook().light()).isEqualTo(Light.GREEN);
    assertThat(outlook().caps()).hasSize(2);
    assertThat(outlook().hours()).isEqualTo("08:30-12:30, 13:30-18:30");
  }

  @Test
  void hoursThatDoNotSuitAreRedAtOnceAndTheDialIsRefusedUntilTheyAreTakenBack() {
    var after = avoid(null, LocalTime.of(20, 0), EnumSet.allOf(DayOfWeek.class));
    assertThat(said(after)).isEqualTo("desk.done.hours");
    assertThat(outlook().light()).isEqualTo(Light.RED);
    assertThat(outlook().liftable()).isFalse();
    assertThat(refused(line.dial(seat))).containsExactly(RuleId.INCONVENIENT_TIME);
    desk.open(seat, DeskCommand.HOURS);
    var back = hours.stopAvoiding(seat, hours.known(seat).getFirst().id());
    assertThat(said(back)).isEqualTo("desk.done.hours_again");
    assertThat(outlook().light()).isEqualTo(Light.GREEN);
  }

  @Test
  void daysThatDoNotSuitAreWholeDaysAndEveryDayIsNever() {
    avoid(null, null, EnumSet.of(DayOfWeek.TUESDAY));
    assertThat(outlook().refusals().getFirst().detail()).containsEntry("to", "24:00");
    var next = Objects.requireNonNull(outlook().nextAllowed());
    assertThat(next).isEqualTo("2026-11-18T07:30:00Z");
    avoid(null, null, EnumSet.allOf(DayOfWeek.class));
    assertThat(outlook().nextAllowed()).isNull();
  }

  @Test
  void hoursWithoutADayOrAnEndAreNotKept() {
    assertThat(said(avoid(null, LocalTime.of(10, 0), Set.of()))).isEqualTo("desk.refused.hours");
    assertThat(said(avoid(LocalTime.of(12, 0), LocalTime.of(10, 0), EnumSet.of(DayOfWeek.MONDAY))))
        .isEqualTo("desk.refused.hours");
    assertThat(hours.known(seat)).isEmpty();
  }

  @Test
  void aLeadsYesTurnsTheLightAndOneCallIsDialled() {
    rungTwiceToday();
    assertThat(outlook().light()).isEqualTo(Light.RED);
    assertThat(gate().askable()).isTrue();
    desk.open(seat, DeskCommand.LIFT);
    assertThat(said(lift.ask(seat, "he waits for our call"))).isEqualTo("desk.done.lift");
    assertThat(gate().askable()).isFalse();
    SignIn.as("lea", agents);
    overrides.grant(overrides.waiting().getFirst().id(), "once more", Duration.ofHours(1));
    SignIn.as(login, agents);
    assertThat(outlook().light()).isEqualTo(Light.AMBER);
    assertThat(Objects.requireNonNull(gate().asked()).state())
        .isEqualTo(OverrideRequest.State.GRANTED);
    assertThat(gate().decider()).isEqualTo("lea");
    assertThat(line.dial(seat).notice()).isNull();
    assertThat(desk.state(seat.agent()).call()).isNotNull();
  }

  @Test
  void theLevelOfGuidanceIsTheAgentsOwnAndStays() {
    assertThat(desk.state(seat.agent()).agent().guidance()).isEqualTo(GuidanceLevel.NOVICE);
    assertThat(script.otherGuidance(seat).agent().guidance()).isEqualTo(GuidanceLevel.EXPERT);
    assertThat(agents.byId(seat.agent()).guidance()).isEqualTo(GuidanceLevel.EXPERT);
    assertThat(script.otherGuidance(seat).agent().guidance()).isEqualTo(GuidanceLevel.NOVICE);
  }
}
