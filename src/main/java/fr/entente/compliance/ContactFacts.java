package fr.entente.compliance;

import fr.entente.accounts.CollectorKind;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.PublicHolidays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything the rules look at, gathered once. Holds are those in force when the question was
/// asked; attempts are those of the debtor over all its accounts, oldest first.
record ContactFacts(
    PhoneNumber number,
    boolean live,
    boolean numberUnusable,
    boolean numberOfRepresentative,
    Set<ZoneId> zones,
    PublicHolidays holidays,
    CollectorKind collector,
    @Nullable String mandate,
    @Nullable LocalDate letterSentOn,
    @Nullable LocalDate oldestDueOn,
    List<LocalDate> partPayments,
    List<Hold> holds,
    boolean optedOut,
    List<InconvenientTime> inconvenient,
    List<PastAttempt> attempts,
    boolean agreedCallback,
    Set<RuleId> overridden) {

  /// The wall clock on which dates are read; with clues that disagree, the first is as good.
  ZoneId zone() {
    return zones.stream().findFirst().orElse(ZoneId.of("Europe/Paris"));
  }

  List<PastAttempt> rungBefore(Instant at) {
    return attempts.stream().filter(a -> a.rang() && !a.at().isAfter(at)).toList();
  }
}
