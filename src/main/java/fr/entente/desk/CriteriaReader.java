package fr.entente.desk;

import fr.entente.accounts.DebtorKind;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.criteria.CriteriaFacts;
import fr.entente.criteria.CriteriaField;
import fr.entente.desk.LineSliceReader.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// From what was read of an account to what conditions may ask. Until the right person is confirmed
/// nothing of the debt is known to a script, so that no answer gives it away. Pure.
final class CriteriaReader {
  private CriteriaReader() {}

  static CriteriaFacts of(
      Line line, Readings.Account known, int lastStageDays, LocalDate day, boolean confirmed) {
    var debtor = known.who().file().debtor();
    var situation = SituationFacts.of(line, known, lastStageDays, day);
    var facts =
        CriteriaFacts.builder()
            .put(CriteriaField.DEBTOR, debtor.kind() == DebtorKind.PERSON ? "person" : "company")
            .put(CriteriaField.LANGUAGE, debtor.language().code())
            .put(CriteriaField.INCOMING, situation.incoming())
            .put(CriteriaField.CALLBACK, situation.callback())
            .put(CriteriaField.CRISIS, situation.crisis())
            .put(CriteriaField.VULNERABLE, situation.vulnerable());
    if (confirmed) {
      debt(facts, line, known);
      facts
          .put(CriteriaField.DAYS_LATE, situation.daysLate())
          .put(CriteriaField.TALKS, situation.talks())
          .put(CriteriaField.REFUSALS, situation.refusals())
          .put(CriteriaField.PROMISE_RUNNING, situation.agreed());
    }
    return facts.build();
  }

  private static void debt(CriteriaFacts.Builder facts, Line line, Readings.Account known) {
    var file = known.who().file();
    var promises = known.agreed().story().history();
    facts
        .put(CriteriaField.OVERDUE, file.account().overdue())
        .put(CriteriaField.BALANCE, file.account().balance())
        .put(CriteriaField.DISPUTED, file.account().disputed())
        .put(CriteriaField.CREDITOR, file.creditor().name())
        .put(CriteriaField.FACTORED, file.account().factored())
        .put(CriteriaField.PROMISES_KEPT, count(promises, CriteriaReader::kept))
        .put(CriteriaField.PROMISES_BROKEN, count(promises, RiskFlag::broken));
    var item = line.item();
    if (item != null) {
      facts
          .put(CriteriaField.STAGE, low(item.stage()))
          .put(CriteriaField.BROKEN_WORD, item.broken() == null ? "none" : low(item.broken()));
    }
  }

  static boolean kept(Commitment promise) {
    return promise.overall() == CommitmentStatus.KEPT
        || promise.overall() == CommitmentStatus.KEPT_LATE;
  }

  private static long count(List<Commitment> promises, Predicate<Commitment> which) {
    return promises.stream().filter(which).count();
  }

  private static String low(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
