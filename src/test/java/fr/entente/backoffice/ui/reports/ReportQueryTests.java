package fr.entente.backoffice.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import fr.entente.reporting.ReportBy;
import fr.entente.reporting.ReportScope;
import fr.entente.uikit.chart.ChartData;
import fr.entente.uikit.chart.ChartKind;
import fr.entente.uikit.chart.Mark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class ReportQueryTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  @Test
  void anAddressSaysAllOfAReport() {
    var query = new ReportQuery(30, true, "Lyon & Export", 7L, ReportBy.AGENT, "Léa Morel=1", null);
    String said = query.address().substring("reports?".length());
    assertThat(said).doesNotContain(" ");
    assertThat(ReportQuery.of(QueryParameters.fromString(said))).isEqualTo(query);
  }

  @Test
  void whatAnAddressSaysWronglyIsAsIfItSaidNothing() {
    var wrong =
        Map.of("days", "9999", "by", "x'--", "creditor", "-1", "week", "2026-13-01", "team", " ");
    assertThat(ReportQuery.of(QueryParameters.simple(wrong))).isEqualTo(ReportQuery.FIRST);
  }

  @Test
  void aPeriodEndsTodayAndHasAsManyDaysAsItSays() {
    assertThat(ReportQuery.FIRST.scope(TODAY))
        .isEqualTo(new ReportScope(TODAY.minusDays(89), TODAY, null, null));
  }

  @Test
  void aWeekAndAGroupAreNotOpenAtOnce() {
    var week = ReportQuery.FIRST.opening("FIRM").opening(TODAY);
    assertThat(week.open()).isNull();
    assertThat(week.closed()).isEqualTo(ReportQuery.FIRST);
  }

  @Test
  void aSheetHasWhatIsShownAndNoFormulas() {
    var marks =
        List.of(
            Mark.of("=HYPERLINK(\"x\")", "", 1, "81 %", "-4,50 €"), Mark.of("a;b", "", 2, "@x"));
    var chart = new ChartData(ChartKind.DOTS, "Titre", List.of("Nom", "Taux"), marks);
    assertThat(ReportSheet.of(List.of(chart)).split("\r?\n"))
        .startsWith("Titre", "Nom;Taux", "\"'=HYPERLINK(\"\"x\"\")\";81 %;-4,50 €", "\"a;b\";'@x");
  }

  @Test
  void aWorkbookSaysTheSameAndRunsNothing() throws IOException {
    var chart =
        new ChartData(
            ChartKind.DOTS,
            "Titre",
            List.of("Nom", "Taux"),
            List.of(Mark.of("=HYPERLINK(\"x\")", "", 1, "81 %")));
    var file = new ByteArrayOutputStream();
    ReportBook.write("Rapports", List.of(chart, chart), file);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(6);
      assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(rows.get(2).getCellText(0)).isEqualTo("=HYPERLINK(\"x\")");
      assertThat(rows.get(2).getCellText(1)).isEqualTo("81 %");
    }
  }
}
