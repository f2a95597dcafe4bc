package fr.entente.compliance;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.json.JsonMapper;

@EntenteTest
@RecordApplicationEvents
@WithMockUser(roles = {"AGENT", "LEAD"})
class ComplianceTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final AgentId AGENT = new AgentId(1);
  private static final PhoneNumber NUMBER = new PhoneNumber("+33145000000");

  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Compliance compliance;
  @Autowired Policies policies;
  @Autowired ApplicationEvents events;
  private AccountId account;
  private DebtorId debtor;

  @BeforeEach
  void aCompanyOwesMoney() {
    account =
        anAccount(jdbc).reachableAt(NUMBER.e164()).owing("500.00", TODAY.minusDays(40)).save(TODAY);
    debtor = debtorOf(account);
  }

  private DebtorId debtorOf(AccountId id) {
    return new DebtorId(
        jdbc.sql("SELECT debtor_id FROM account WHERE id = ?")
            .param(id.value())
            .query(Long.class)
            .single());
  }

  private Verdict ask() {
    return ask(List.of());
  }

  private Verdict ask(List<PastAttempt> history) {
    return compliance.mayCall(
        new ContactQuestion(account, debtor, NUMBER, clock.instant(), false, history));
  }

  private List<RuleId> refusals() {
    return ask() instanceof Verdict.Refused refused
        ? refused.refusals().stream().map(Refusal::rule).toList()
        : List.of();
  }

  @Test
  void aBusinessIsCalledUnderItsPolicyAndTheProofIsKept() throws Exception {
    var verdict = (Verdict.Permitted) ask();
    assertThat(verdict.policyKey()).isEqualTo("fr-b2b");
    assertThat(verdict.policyVersion()).isEqualTo(2);
    assertThat(verdict.demonstration()).isFalse();
    var inputs = JsonMapper.shared().readTree(verdict.inputs());
    assertThat(inputs.get("number").asString()).isEqualTo(NUMBER.e164());
    assertThat(inputs.get("zones").get(0).asString()).isEqualTo("Europe/Paris");
    assertThat(
            jdbc.sql("SELECT hash FROM policy_version WHERE policy_key = 'fr-b2b'")
                .query(String.class)
                .single())
        .isEqualTo(policies.byKey("fr-b2b").orElseThrow().hash());
  }

  @Test
  void kindAndCollectorChooseThePolicy() {
    assertThat(policyKey()).isEqualTo("fr-b2b");
    jdbc.sql("UPDATE debtor SET kind = 'PERSON'").update();
    assertThat(policyKey()).isEqualTo("fr-b2c-creditor");
    jdbc.sql("UPDATE creditor SET collector = 'THIRD_PARTY'").update();
    assertThat(policyKey()).isEqualTo("fr-b2c-third-party");
    jdbc.sql("UPDATE creditor SET policy_override = 'demo-open'").update();
    assertThat(compliance.policyFor(account).orElseThrow().demonstration()).isTrue();
  }

  private ContactRoom room(String at, PhoneNumber number) {
    return compliance.room(account, number, Instant.parse(at)).orElseThrow();
  }

  @Test
  void theRoomIsTheWeeksCapAndTheEndOfTheHoursThatAreOpen() {
    var morning = room("2026-11-17T09:00:00Z", NUMBER);
    assertThat(morning.weeklyCap()).isEqualTo(5);
    assertThat(morning.until()).isEqualTo("2026-11-17T11:30:00Z");
    assertThat(room("2026-11-17T15:00:00Z", NUMBER).until()).isEqualTo("2026-11-17T17:30:00Z");
    // At noon, on a Saturday, on a public holiday, and where the debtor's clock is unknown.
    assertThat(room("2026-11-17T12:00:00Z", NUMBER).until()).isNull();
    assertThat(room("2026-11-21T09:00:00Z", NUMBER).until()).isNull();
    assertThat(room("2026-11-11T09:00:00Z", NUMBER).until()).isNull();
    assertThat(room("2026-11-17T09:00:00Z", null).until()).isNull();
  }

  @Test
  void whatNeverClosesHasNoEndAndWithoutAPolicyThereIsNoRoom() {
    jdbc.sql("UPDATE creditor SET policy_override = 'demo-open'").update();
    assertThat(room("2026-11-21T02:00:00Z", NUMBER).until()).isNull();
    assertThat(room("2026-11-21T02:00:00Z", NUMBER).policy().demonstration()).isTrue();
    jdbc.sql("UPDATE creditor SET policy_override = 'no-such'").update();
    assertThat(compliance.room(account, NUMBER, clock.instant())).isEmpty();
  }

  private String policyKey() {
    return compliance.policyFor(account).orElseThrow().key();
  }

  @Test
  void withoutAPolicyNobodyIsCalled() {
    jdbc.sql("UPDATE debtor SET country = 'JP'").update();
    assertThat(refusals()).containsExactly(RuleId.NO_POLICY);
    jdbc.sql("UPDATE debtor SET country = 'FR'").update();
    jdbc.sql("UPDATE creditor SET policy_override = 'demo-opne'").update();
    assertThat(refusals()).containsExactly(RuleId.NO_POLICY);
  }

  @Test
  void aFrenchTerritoryIsFranceWithItsOwnClock() {
    jdbc.sql("UPDATE debtor SET country = 'RE'").update();
    assertThat(policyKey()).isEqualTo("fr-b2b");
    // 10:00 in Paris is 13:00 on La Réunion: lunch.
    assertThat(refusals()).containsExactly(RuleId.OUTSIDE_WINDOW);
  }

  @Test
  void aRefusalNamesItsRuleAndTheNextTime() {
    clock.at(TODAY, LocalTime.of(20, 0));
    var refused = (Verdict.Refused) ask();
    assertThat(refused.policyKey()).isEqualTo("fr-b2b");
    assertThat(refused.refusals().getFirst().detail()).containsEntry("local", "20:00");
    assertThat(refused.nextAllowed()).isEqualTo(FactsBuilder.paris("2026-11-18T08:30"));
  }

  @Test
  void aHoldStopsAtOnceAndTellsTheOthers() {
    var hold = compliance.placeHold(debtor, null, HoldType.MANUAL, "waiting", null, AGENT);
    assertThat(refusals()).containsExactly(RuleId.HOLD);
    assertThat(compliance.holds(account)).containsExactly(hold);
    assertThat(events.stream(HoldChanged.class))
        .containsExactly(new HoldChanged(debtor, null, HoldType.MANUAL, true));
    compliance.liftHold(hold.id(), "answered", AGENT);
    assertThat(refusals()).isEmpty();
    assertThat(events.stream(HoldChanged.class).filter(e -> !e.active())).hasSize(1);
    assertThat(audited()).containsExactly("hold.placed", "hold.lifted");
  }

  private List<String> audited() {
    return jdbc.sql("SELECT action FROM audit_event ORDER BY id").query(String.class).list();
  }

  @Test
  void aHoldOnOneAccountLeavesTheOthersAlone() {
    var other = anAccount(jdbc).owing("10.00", TODAY.minusDays(3)).save(TODAY);
    compliance.placeHold(debtorOf(other), other, HoldType.DISPUTE, "quality", null, AGENT);
    assertThat(refusals()).isEmpty();
    assertThat(compliance.holds(other)).hasSize(1);
  }

  @Test
  void aLegalHoldIsNotLiftedButEndsWithItsOutcome() {
    var hold = compliance.placeHold(debtor, null, HoldType.INSOLVENCY, "BODACC", null, AGENT);
    assertThatThrownBy(() -> compliance.liftHold(hold.id(), "please", AGENT))
        .isInstanceOf(IllegalStateException.class);
    assertThat(refusals()).containsExactly(RuleId.HOLD);
    compliance.endHold(hold.id(), "plan adopted on 2026-11-10", AGENT);
    assertThat(refusals()).isEmpty();
  }

  @Test
  void aHoldEndsByItselfOnItsDate() {
    compliance.placeHold(
        debtor,
        null,
        HoldType.DEBT_ADVICE,
        "adviser",
        clock.instant().plus(Duration.ofHours(1)),
        AGENT);
    assertThat(compliance.expireHolds()).isZero();
    clock.forward(Duration.ofHours(2));
    assertThat(compliance.expireHolds()).isEqualTo(1);
    assertThat(compliance.expireHolds()).isZero();
    assertThat(events.stream(HoldChanged.class).filter(e -> !e.active())).hasSize(1);
  }

  @Test
  void doNotCallMeBindsOnTheNextCall() {
    compliance.optOut(debtor, new PhoneNumber("+33145999999"), "not there", AGENT);
    assertThat(refusals()).isEmpty();
    compliance.optOut(debtor, NUMBER, "never again", AGENT);
    assertThat(refusals()).containsExactly(RuleId.OPT_OUT);
    compliance.withdrawOptOut(debtor, NUMBER, "you may call", AGENT);
    assertThat(refusals()).isEmpty();
    compliance.optOut(debtor, null, "on no number", AGENT);
    assertThat(refusals()).containsExactly(RuleId.OPT_OUT);
  }

  @Test
  void doNotCallMeInTheMorningBindsOnTheNextCall() {
    compliance.avoid(
        debtor,
        Set.of(DayOfWeek.TUESDAY),
        LocalTime.of(9, 0),
        LocalTime.of(12, 0),
        "asleep",
        AGENT);
    assertThat(refusals()).containsExactly(RuleId.INCONVENIENT_TIME);
    long id = compliance.inconvenientTimes(debtor).getFirst().id();
    compliance.stopAvoiding(id, AGENT);
    assertThat(refusals()).isEmpty();
  }

  @Test
  void anOverrideIsTracedAndRunsOut() {
    var twice =
        List.of(
            new PastAttempt(clock.instant().minusSeconds(7200), NUMBER, true, false, false),
            new PastAttempt(clock.instant().minusSeconds(3600), NUMBER, true, false, false));
    assertThat(ask(twice)).isInstanceOf(Verdict.Refused.class);
    compliance.override(account, RuleId.CAP_DAY, "he waits for it", Duration.ofHours(1), AGENT);
    assertThat(ask(twice)).isInstanceOf(Verdict.Permitted.class);
    clock.forward(Duration.ofMinutes(61));
    assertThat(ask(twice)).isInstanceOf(Verdict.Refused.class);
    assertThat(audited()).contains("rule.overridden");
    for (var rule : List.of(RuleId.HOLD, RuleId.OPT_OUT, RuleId.OUTSIDE_WINDOW)) {
      assertThatThrownBy(
              () -> compliance.override(account, rule, "why not", Duration.ofHours(1), AGENT))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aNumberOfARepresentativeOrOfNobodyIsKnown() {
    compliance.placeHold(debtor, null, HoldType.LEGAL_REPRESENTATIVE, "tutelle", null, AGENT);
    assertThat(refusals()).containsExactly(RuleId.HOLD);
    jdbc.sql("UPDATE contact SET role = 'REPRESENTATIVE'").update();
    assertThat(refusals()).isEmpty();
    jdbc.sql("UPDATE contact SET phone_unusable = 'not in service'").update();
    assertThat(refusals()).containsExactly(RuleId.NO_PHONE);
  }

  @Test
  void aUsedVersionMayNotChangeItsText() {
    ask();
    var used = policies.byKey("fr-b2b").orElseThrow();
    policies.refuseChanged(used);
    var changed = PolicyFile.read("fr-b2b.yaml", used.text().replace("18:30", "21:30"));
    assertThatThrownBy(() -> policies.refuseChanged(changed))
        .hasMessageContaining("fr-b2b version 2 was used")
        .hasMessageContaining("higher version");
    policies.refuseChanged(PolicyFile.read("x", used.text().replace("version: 2", "version: 3")));
  }

  @Test
  void theWorklistAsksForHoursInMemory() {
    var paris = TestClock.PARIS;
    Instant saturday = FactsBuilder.paris("2026-11-21T10:00");
    assertThat(compliance.windowOpen("fr-b2b", paris, clock.instant())).isTrue();
    assertThat(compliance.windowOpen("fr-b2b", paris, saturday)).isFalse();
    assertThat(compliance.windowOpen("demo-open", paris, saturday)).isTrue();
    assertThat(compliance.windowOpen("unknown", paris, clock.instant())).isFalse();
    assertThat(compliance.nextOpening("fr-b2b", paris, saturday))
        .contains(FactsBuilder.paris("2026-11-23T08:30"));
    assertThat(compliance.nextOpening("fr-b2b", paris, FactsBuilder.paris("2026-11-11T10:00")))
        .contains(FactsBuilder.paris("2026-11-12T08:30"));
  }
}
