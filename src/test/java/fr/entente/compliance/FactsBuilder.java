package fr.entente.compliance;

import fr.entente.accounts.CollectorKind;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.PublicHolidays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A debtor in Paris whom nothing forbids to call, until a test says otherwise.
final class FactsBuilder {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private String number = "+33145000000";
  private boolean live;
  private boolean unusable;
  private boolean representative;
  private Set<ZoneId> zones = Set.of(PARIS);
  private PublicHolidays holidays = PublicHolidays.FRANCE;
  private CollectorKind collector = CollectorKind.CREDITOR;
  private String mandate;
  private LocalDate letter;
  private LocalDate oldestDue = LocalDate.of(2026, 9, 30);
  private List<LocalDate> partPayments = List.of();
  private final List<Hold> holds = new ArrayList<>();
  private boolean optedOut;
  private final List<InconvenientTime> inconvenient = new ArrayList<>();
  private final List<PastAttempt> attempts = new ArrayList<>();
  private boolean callback;
  private final Set<RuleId> overridden = new HashSet<>();

  static FactsBuilder aDebtor() {
    return new FactsBuilder();
  }

  static ContactPolicy policy(String key) {
    return Policies.shipped().stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
  }

  static Instant paris(String time) {
    return LocalDateTime.parse(time).atZone(PARIS).toInstant();
  }

  FactsBuilder onNumber(String e164) {
    number = e164;
    return this;
  }

  FactsBuilder inLiveOperation() {
    live = true;
    return this;
  }

  FactsBuilder withAnUnusableNumber() {
    unusable = true;
    return this;
  }

  FactsBuilder onTheRepresentativesNumber() {
    representative = true;
    return this;
  }

  FactsBuilder in(String... ids) {
    zones = new HashSet<>();
    for (String id : ids) {
      zones.add(ZoneId.of(id));
    }
    return this;
  }

  FactsBuilder withHolidaysOf(String region) {
    holidays = new PublicHolidays(region);
    return this;
  }

  FactsBuilder collectedByAnAgency(String mandateReference, LocalDate letterSentOn) {
    collector = CollectorKind.THIRD_PARTY;
    mandate = mandateReference;
    letter = letterSentOn;
    return this;
  }

  FactsBuilder oldestDueOn(String date, String... payments) {
    oldestDue = LocalDate.parse(date);
    partPayments = java.util.Arrays.stream(payments).map(LocalDate::parse).toList();
    return this;
  }

  FactsBuilder held(HoldType type, Instant until) {
    holds.add(
        new Hold(
            holds.size() + 1L,
            new DebtorId(1),
            null,
            type,
            "",
            Instant.parse("2026-01-01T00:00:00Z"),
            until,
            new AgentId(1)));
    return this;
  }

  FactsBuilder optedOut() {
    optedOut = true;
    return this;
  }

  FactsBuilder avoiding(Set<DayOfWeek> days, String from, String to) {
    inconvenient.add(
        new InconvenientTime(1, days, LocalTime.parse(from), LocalTime.parse(to), "not then"));
    return this;
  }

  FactsBuilder rung(String... times) {
    for (String time : times) {
      attempts.add(attempt(time, true, false));
    }
    return this;
  }

  FactsBuilder rungNobody(String time) {
    attempts.add(attempt(time, false, false));
    return this;
  }

  FactsBuilder spokeWithTheDebtor(String time) {
    attempts.add(attempt(time, true, true));
    return this;
  }

  private PastAttempt attempt(String time, boolean rang, boolean right) {
    return new PastAttempt(paris(time), new PhoneNumber(number), rang, right, false);
  }

  FactsBuilder withAnAgreedCallback() {
    callback = true;
    return this;
  }

  FactsBuilder overriding(RuleId rule) {
    overridden.add(rule);
    return this;
  }

  ContactFacts facts() {
    return new ContactFacts(
        new PhoneNumber(number),
        live,
        unusable,
        representative,
        zones,
        holidays,
        collector,
        mandate,
        letter,
        oldestDue,
        partPayments,
        List.copyOf(holds),
        optedOut,
        List.copyOf(inconvenient),
        attempts.stream().sorted(Comparator.comparing(PastAttempt::at)).toList(),
        callback,
        overridden);
  }

  ContactExamination under(String policy) {
    return new ContactExamination(policy(policy), facts());
  }
}
