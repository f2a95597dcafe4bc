package fr.entente.reporting;

import fr.entente.commitments.grade.Grade;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An instalment of a running promise or plan: the day it is due, what was promised and what is
/// missing of it.
public record RunningPromise(
    AccountId account,
    String debtorName,
    String reference,
    LocalDate dueOn,
    Due due,
    Money amount,
    Money missing,
    @Nullable Grade grade,
    String words) {
  /// Where its day lies; what is late is not broken yet.
  public enum Due {
    LATE,
    TODAY,
    COMING;

    static Due of(LocalDate day, LocalDate today) {
      if (day.isBefore(today)) {
        return LATE;
      }
      return day.equals(today) ? TODAY : COMING;
    }

    String sql() {
      return switch (this) {
        case LATE -> " AND i.effective_due_on < :today";
        case TODAY -> " AND i.effective_due_on = :today";
        case COMING -> " AND i.effective_due_on > :today";
      };
    }
  }
}
