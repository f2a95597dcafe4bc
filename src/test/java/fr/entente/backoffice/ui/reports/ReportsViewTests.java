package fr.entente.backoffice.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.html.Anchor;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Teams;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.backoffice.ui.reports.ReportReader.Answer;
import fr.entente.kernel.Money;
import fr.entente.reporting.PromiseGroup;
import fr.entente.reporting.PromiseWeek;
import fr.entente.reporting.Report;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportsViewTests extends ViewTest {
  private final ReportReader reader = mock();
  private final Portfolio portfolio = mock();
  private final Teams teams = mock();
  private ReportsView view;

  @BeforeEach
  void open() {
    when(teams.names()).thenReturn(List.of("Lyon"));
    when(portfolio.creditors()).thenReturn(List.of());
    view = shown(new ReportsView(reader, portfolio, teams, formats));
  }

  private static PromiseGroup group(int resolved, int kept) {
    return new PromiseGroup(
        "FIRM",
        resolved,
        kept,
        0,
        0,
        resolved - kept,
        Money.euros("1000.00"),
        Money.euros("700.00"),
        Money.euros("800.00"));
  }

  private static Report report(int resolved, int kept) {
    var week =
        new PromiseWeek(
            LocalDate.of(2026, 11, 9),
            resolved,
            kept,
            Money.euros("800.00"),
            Money.euros("700.00"));
    return new Report(List.of(group(resolved, kept)), List.of(week), 40, 10);
  }

  private static Answer answer(ReportQuery query, Report before, boolean opens) {
    return new Answer(query, report(100, 67), before, opens, List.of());
  }

  @Test
  void aRateSaysItsBoundsItsUnitAndWhatItWasBefore() {
    view.show(answer(ReportQuery.FIRST, report(100, 63), true));
    assertThat(plain(words(view)))
        .contains("67 %▲ 4 pt57 % – 75 % · de 100 parts échues")
        .contains("70 %")
        .contains("25 %= 0 pt")
        .contains("de 40 appels");
  }

  @Test
  void everyDotAndColumnIsALinkToWhatStandsBehindIt() {
    view.show(answer(ReportQuery.FIRST, null, true));
    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getHref)
        .contains(
            "reports?days=90&by=GRADE&open=FIRM",
            "reports?days=90&by=GRADE&week=2026-11-09",
            "reports?days=90&by=GRADE&open=*");
  }

  @Test
  void whoMayNotOpenSeesFiguresWithoutLinks() {
    view.show(answer(ReportQuery.FIRST, null, false));
    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getHref)
        .noneMatch(href -> href.contains("open="));
  }

  @Test
  void onlyAnAnswerToWhatIsAskedNowIsWanted() {
    assertThat(view.wants(ReportQuery.FIRST)).isTrue();
    assertThat(view.wants(ReportQuery.FIRST.opening("FIRM"))).isFalse();
  }

  @Test
  void withNothingToCountThereIsNoRateAndTheChartSaysSo() {
    var nothing = new Report(List.of(), List.of(), 0, 0);
    view.show(new Answer(ReportQuery.FIRST, nothing, null, true, List.of()));
    assertThat(words(view)).contains("–").contains("Rien à dessiner pour ce choix.");
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }
}
