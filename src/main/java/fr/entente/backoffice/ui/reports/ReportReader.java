package fr.entente.backoffice.ui.reports;

import com.vaadin.flow.component.UI;
import fr.entente.backoffice.ui.ListReader;
import fr.entente.reporting.PromiseLine;
import fr.entente.reporting.Report;
import fr.entente.reporting.Reports;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads reports away from the screen's lock, in the name of whoever asks: they may take a while.
@Component
class ReportReader {
  static final int MOST = 500;

  /// What was asked, and what came of it; `before` when it is compared.
  record Answer(
      ReportQuery query,
      Report now,
      @Nullable Report before,
      boolean opens,
      List<PromiseLine> behind) {}

  private final Reports reports;
  private final Clock clock;
  private final ListReader reader;

  ReportReader(Reports reports, Clock clock, ListReader reader) {
    this.reports = reports;
    this.clock = clock;
    this.reader = reader;
  }

  /// Tells the tab once, unless it wants something else by then; what breaks is told too.
  void ask(
      UI ui, ReportQuery query, BooleanSupplier wanted, Consumer<Answer> tell, Runnable broken) {
    reader.read(ui, () -> read(query), wanted, tell, _ -> broken.run());
  }

  Answer read(ReportQuery query) {
    var scope = query.scope(LocalDate.now(clock));
    Report before = query.compared() ? reports.read(scope.before(), query.by()) : null;
    boolean opens = reports.mayOpen(query.by());
    return new Answer(query, reports.read(scope, query.by()), before, opens, behind(query, opens));
  }

  private List<PromiseLine> behind(ReportQuery query, boolean opens) {
    var scope = query.scope(LocalDate.now(clock));
    if (query.week() != null) {
      return reports.ofWeek(scope, query.week(), MOST);
    }
    if (query.open() == null || !opens) {
      return List.of();
    }
    String key = query.open().equals(ReportQuery.ALL) ? null : query.open();
    return reports.behind(scope, query.by(), key, MOST);
  }
}
