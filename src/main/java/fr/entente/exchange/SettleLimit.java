package fr.entente.exchange;

import fr.entente.accounts.Settling;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// What a complete list may settle: never when a line was rejected or nothing was read; above the
/// limit, or when the file has a line of the invoice that was left out, only with the figure typed.
@Component
@EnableConfigurationProperties(SettleSettings.class)
class SettleLimit {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final SettleSettings settings;

  SettleLimit(SettleSettings settings) {
    this.settings = settings;
  }

  /// Whether a person must type how many invoices would be settled.
  boolean typed(Settling settling) {
    BigDecimal share = BigDecimal.valueOf(settling.count()).multiply(HUNDRED);
    BigDecimal most = settings.percent().multiply(BigDecimal.valueOf(settling.openCount()));
    return settling.count() > 0
        && (settling.leftOut() > 0
            || share.compareTo(most) > 0
            || settling.sum().amount().compareTo(settings.amount()) > 0);
  }

  /// Why the checked list is not applied.
  Optional<ImportProblem> problem(ImportPlan plan, ImportReport report, @Nullable Long typed) {
    if (!plan.snapshot() || plan.kind().ofPayments()) {
      return Optional.empty();
    }
    if (report.rejectedLines() > 0) {
      return Optional.of(problem("exchange.problem.snapshot", report.rejectedLines()));
    }
    if (report.newItems() + report.changedItems() + report.unchangedItems() == 0) {
      return Optional.of(ImportProblem.of("exchange.problem.snapshot-empty"));
    }
    Settling settling = report.settling();
    if (typed == null) {
      return typed(settling)
          ? Optional.of(problem("exchange.problem.settle-type", settling.count()))
          : Optional.empty();
    }
    return typed == settling.count()
        ? Optional.empty()
        : Optional.of(
            ImportProblem.of("exchange.problem.settle-typed", "" + typed, "" + settling.count()));
  }

  private static ImportProblem problem(String key, long count) {
    return ImportProblem.of(key, Long.toString(count));
  }
}
