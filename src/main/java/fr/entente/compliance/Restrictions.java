package fr.entente.compliance;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Books what forbids or limits contact; every change leaves a line in the audit trail and, for
/// holds, an event in the same transaction.
@Component
class Restrictions {
  private static final int BATCH = 500;
  private static final Duration LONGEST_OVERRIDE = Duration.ofHours(24);

  private final HoldRepository holds;
  private final OptOutRepository optOuts;
  private final AvoidedTimeRepository avoided;
  private final RuleOverrideRepository overrides;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Restrictions(
      HoldRepository holds,
      OptOutRepository optOuts,
      AvoidedTimeRepository avoided,
      RuleOverrideRepository overrides,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.holds = holds;
    this.optOuts = optOuts;
    this.avoided = avoided;
    this.overrides = overrides;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  Hold place(
      DebtorId debtor,
      @Nullable AccountId account,
      HoldType type,
      String reason,
      @Nullable Instant until,
      AgentId author) {
    Instant now = clock.instant();
    if (until != null && !until.isAfter(now)) {
      throw new IllegalArgumentException("a hold ends in the future");
    }
    var asked = new Hold(0, debtor, account, type, reason, now, until, author);
    Hold placed = holds.persist(new HoldRow(asked)).hold();
    audit.record(author, "hold.placed", subject(debtor), "hold " + placed.id() + " " + type);
    events.publishEvent(new HoldChanged(debtor, account, type, true));
    return placed;
  }

  void lift(long id, String reason, AgentId author) {
    holds
        .open(id)
        .ifPresent(row -> {
          if (row.hold().type().legal()) {
            throw new IllegalStateException(
                "a legal hold is not lifted; record its end with its outcome");
          }
          close(row, reason, author, "hold.lifted");
        });
  }

  void end(long id, String outcome, AgentId author) {
    if (outcome.isBlank()) {
      throw new IllegalArgumentException("the end of a hold needs its outcome");
    }
    holds.open(id).ifPresent(row -> close(row, outcome, author, "hold.ended"));
  }

  int expire() {
    List<HoldRow> expired = holds.expired(clock.instant(), BATCH);
    expired.forEach(row -> close(row, "", null, "hold.expired"));
    return expired.size();
  }

  private void close(HoldRow row, String reason, @Nullable AgentId author, String action) {
    row.end(clock.instant(), author, reason);
    holds.flush();
    Hold hold = row.hold();
    audit.record(author, action, subject(hold.debtor()), "hold " + hold.id() + " " + hold.type());
    events.publishEvent(new HoldChanged(hold.debtor(), hold.account(), hold.type(), false));
  }

  void optOut(DebtorId debtor, @Nullable PhoneNumber number, String words, AgentId author) {
    optOuts.persist(new OptOut(debtor, number, words, clock.instant(), author));
    audit.record(
        author, "opt_out.recorded", subject(debtor), number == null ? "all" : "one number");
  }

  void withdrawOptOut(DebtorId debtor, @Nullable PhoneNumber number, String words, AgentId author) {
    if (optOuts.end(debtor, number, clock.instant()) > 0) {
      audit.record(author, "opt_out.withdrawn", subject(debtor), words);
    }
  }

  void avoid(DebtorId debtor, InconvenientTime time, AgentId author) {
    avoided.persist(new AvoidedTime(debtor, time, clock.instant(), author));
    audit.record(
        author, "inconvenient_time.recorded", subject(debtor), time.from() + "-" + time.to());
  }

  void stopAvoiding(long id, AgentId author) {
    if (avoided.end(id, clock.instant()) > 0) {
      audit.record(author, "inconvenient_time.ended", "inconvenient_time " + id, "");
    }
  }

  void override(AccountId account, RuleId rule, String reason, Duration howLong, AgentId author) {
    if (!Liftable.byLead(rule)) {
      throw new IllegalArgumentException(rule + " admits no override");
    }
    if (reason.isBlank() || howLong.compareTo(LONGEST_OVERRIDE) > 0 || !howLong.isPositive()) {
      throw new IllegalArgumentException("an override needs a reason and ends within a day");
    }
    Instant now = clock.instant();
    overrides.persist(new RuleOverride(account, rule, reason, now, now.plus(howLong), author));
    audit.record(
        author,
        "rule.overridden",
        "account " + account.value(),
        rule + " until " + now.plus(howLong) + ": " + reason);
  }

  private static String subject(DebtorId debtor) {
    return "debtor " + debtor.value();
  }
}
