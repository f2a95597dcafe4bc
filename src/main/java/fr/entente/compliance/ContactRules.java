package fr.entente.compliance;

import static fr.entente.compliance.RuleId.*;

import fr.entente.accounts.CollectorKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rules, in the order in which they are examined. [D] marks a design choice that is not law.
final class ContactRules {
  private static final Duration MONTH = Duration.ofDays(30);

  /// A number that the ledger of contacts calls unusable reaches nobody [D].
  static final Rule NO_PHONE_RULE =
      rule(NO_PHONE, (_, facts, _) -> refuseIf(facts.numberUnusable(), NO_PHONE, null));

  /// Numbers of Arcep's ranges for fiction (decision 2022-1583) cannot be a debtor's [D].
  static final Rule FICTION_RULE =
      rule(
          FICTION_NUMBER,
          (_, facts, _) ->
              refuseIf(facts.live() && facts.number().fiction(), FICTION_NUMBER, null));

  /// Holds beat everything: insolvency (C. com. L622-7, L622-21), admissible over-indebtedness (C.
  /// conso L722-2, L722-5), representative (C. civ. 415), death, breathing space, dispute, crisis.
  static final Rule HOLD_RULE = rule(HOLD, (_, facts, at) -> hold(facts, at));

  /// The debtor's own word binds at once, by number or for all of them (RGPD art. 21).
  static final Rule OPT_OUT_RULE =
      rule(OPT_OUT, (_, facts, _) -> refuseIf(facts.optedOut(), OPT_OUT, null));

  /// Limitation: five years between traders (C. com. L110-4), two against a consumer (C. conso
  /// L218-2); a part payment made in time starts it anew (C. civ. 2240), one made later does not.
  static final Rule TIME_BARRED_RULE = rule(TIME_BARRED, ContactRules::limitation);

  /// An agency writes before it calls (CPCE R124-4); the days of waiting are [D].
  static final Rule LETTER_RULE = rule(LETTER_MISSING, ContactRules::letter);

  /// An agency acts on a written mandate only (CPCE R124-3).
  static final Rule MANDATE_RULE =
      rule(
          NO_MANDATE,
          (policy, facts, _) ->
              refuseIf(
                  agency(facts)
                      && policy.thirdParty().mandate()
                      && (facts.mandate() == null || facts.mandate().isBlank()),
                  NO_MANDATE,
                  null));

  /// Closed on the public holidays of the debtor's region [D; days: Code du travail L3133-1].
  static final Rule HOLIDAY_RULE = rule(PUBLIC_HOLIDAY, ContactTimes::holiday);

  /// Calling hours on the debtor's wall clock [D in France; harassment law, C. pén. 222-16].
  static final Rule WINDOW_RULE = rule(OUTSIDE_WINDOW, ContactTimes::window);

  /// "Do not call me at ..." (POL-05; UK CONC 7.9 asks the same) [D in France].
  static final Rule INCONVENIENT_RULE =
      rule(INCONVENIENT_TIME, (_, facts, at) -> ContactTimes.inconvenient(facts, at));

  /// Attempts that rang, in rolling windows and per debtor: several invoices must not multiply
  /// calls (C. pén. 222-16) [figures: D].
  static final Rule DAY_RULE =
      rule(
          CAP_DAY,
          (p, f, at) -> CallLimits.cap(CAP_DAY, p.caps().day(), Duration.ofDays(1), f, at));

  static final Rule WEEK_RULE =
      rule(
          CAP_7_DAYS,
          (p, f, at) -> CallLimits.cap(CAP_7_DAYS, p.caps().week(), Duration.ofDays(7), f, at));

  static final Rule MONTH_RULE =
      rule(CAP_30_DAYS, (p, f, at) -> CallLimits.cap(CAP_30_DAYS, p.caps().month(), MONTH, f, at));

  /// Peace after a conversation with the right person, unless a call back was agreed (POL-04) [D].
  static final Rule COOLDOWN_RULE = rule(COOLDOWN, CallLimits::cooldown);

  static final List<Rule> ALL =
      List.of(
          NO_PHONE_RULE,
          FICTION_RULE,
          HOLD_RULE,
          OPT_OUT_RULE,
          TIME_BARRED_RULE,
          LETTER_RULE,
          MANDATE_RULE,
          HOLIDAY_RULE,
          WINDOW_RULE,
          INCONVENIENT_RULE,
          DAY_RULE,
          WEEK_RULE,
          MONTH_RULE,
          COOLDOWN_RULE);

  private ContactRules() {}

  private static Optional<Refusal> hold(ContactFacts facts, Instant at) {
    return facts.holds().stream()
        .filter(hold -> hold.until() == null || hold.until().isAfter(at))
        .flatMap(hold -> hold(hold, facts, at).stream())
        .max(Comparator.comparing(Refusal::nextAllowed, Comparator.nullsLast(Instant::compareTo)));
  }

  private static Optional<Refusal> hold(Hold hold, ContactFacts facts, Instant at) {
    return switch (hold.type()) {
      case LEGAL_REPRESENTATIVE ->
          facts.numberOfRepresentative() ? Optional.empty() : Optional.of(held(hold, hold.until()));
      case OVERINDEBTEDNESS_FILED -> filed(hold, facts, at);
      default -> hold.type().stops() ? Optional.of(held(hold, hold.until())) : Optional.empty();
    };
  }

  // Filing alone forbids nothing; one call in 30 days leaves the debtor in peace [D, FR-C-03].
  private static Optional<Refusal> filed(Hold hold, ContactFacts facts, Instant at) {
    Optional<Instant> free = CallLimits.freeAgain(1, MONTH, facts, at);
    return free.map(next -> held(hold, earlier(next, hold.until())));
  }

  private static Instant earlier(Instant next, @Nullable Instant until) {
    return until != null && until.isBefore(next) ? until : next;
  }

  private static Refusal held(Hold hold, @Nullable Instant next) {
    return Refusal.of(HOLD, next, "type", hold.type().name());
  }

  private static Optional<Refusal> limitation(
      ContactPolicy policy, ContactFacts facts, Instant at) {
    LocalDate start = facts.oldestDueOn();
    if (start == null) {
      return Optional.empty();
    }
    for (LocalDate payment : facts.partPayments()) {
      if (payment.isAfter(start) && !payment.isAfter(start.plus(policy.limitation()))) {
        start = payment;
      }
    }
    LocalDate end = start.plus(policy.limitation());
    return at.atZone(facts.zone()).toLocalDate().isAfter(end)
        ? Optional.of(Refusal.of(TIME_BARRED, null, "since", end.toString()))
        : Optional.empty();
  }

  private static Optional<Refusal> letter(ContactPolicy policy, ContactFacts facts, Instant at) {
    Integer days = policy.thirdParty().letterDays();
    if (!agency(facts) || days == null) {
      return Optional.empty();
    }
    LocalDate sent = facts.letterSentOn();
    if (sent == null) {
      return Optional.of(Refusal.of(LETTER_MISSING, null, "days", days.toString()));
    }
    Instant from = sent.plusDays(days).atStartOfDay(facts.zone()).toInstant();
    return at.isBefore(from)
        ? Optional.of(
            Refusal.of(LETTER_MISSING, from, "days", days.toString(), "sent", sent.toString()))
        : Optional.empty();
  }

  private static boolean agency(ContactFacts facts) {
    return facts.collector() == CollectorKind.THIRD_PARTY;
  }

  private static Optional<Refusal> refuseIf(boolean refused, RuleId rule, @Nullable Instant next) {
    return refused ? Optional.of(Refusal.of(rule, next)) : Optional.empty();
  }

  @FunctionalInterface
  private interface Examination {
    Optional<Refusal> examine(ContactPolicy policy, ContactFacts facts, Instant at);
  }

  private record Listed(RuleId id, Examination examination) implements Rule {
    @Override
    public Optional<Refusal> examine(ContactPolicy policy, ContactFacts facts, Instant at) {
      return examination.examine(policy, facts, at);
    }
  }

  private static Rule rule(RuleId id, Examination examination) {
    return new Listed(id, examination);
  }
}
