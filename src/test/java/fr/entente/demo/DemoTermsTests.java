package fr.entente.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.demo.DemoPortfolio.DemoCreditor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTermsTests {
  private static final int ISSUED = 14;
  private static final int DUE = 15;
  private static final int TERMS = 19;

  @ParameterizedTest
  @CsvSource({
    "30 jours date de facture, 2026-01-30, 2026-03-01",
    "60 jours date de facture, 2026-01-30, 2026-03-31",
    "30 jours fin de mois, 2026-01-31, 2026-03-31",
    "30 jours fin de mois, 2026-01-29, 2026-02-28",
    "45 jours fin de mois, 2026-01-14, 2026-02-28",
    "45 jours fin de mois, 2026-01-15, 2026-03-31",
  })
  void whenAnInvoiceFallsDue(String terms, LocalDate issued, LocalDate due) {
    assertThat(DemoTerms.of(terms).due(issued)).isEqualTo(due);
  }

  /// On whichever day somebody starts the demonstration.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-17",
        "2026-11-30",
        "2026-12-01",
        "2027-01-31",
        "2027-02-28",
        "2027-03-01",
        "2028-02-29"
      })
  void everyInvoiceFallsDueAsItsTermsSay(LocalDate today) {
    Map<String, Integer> seen = new TreeMap<>();
    for (DemoCreditor creditor : DemoCreditor.values()) {
      String file = DemoCreditor.read(creditor.file("factures"), today);
      List<String> before = file.lines().skip(1).toList();
      List<String> after = DemoTerms.agreed(file, today).lines().skip(1).toList();
      assertThat(after).hasSameSizeAs(before);
      for (int i = 0; i < after.size(); i++) {
        String[] was = before.get(i).split(";", -1);
        String[] is = after.get(i).split(";", -1);
        seen.merge(is[TERMS], 1, Integer::sum);
        LocalDate issued = LocalDate.parse(is[ISSUED]);
        LocalDate due = LocalDate.parse(is[DUE]);
        assertThat(DemoTerms.of(is[TERMS]).due(issued)).as(after.get(i)).isEqualTo(due);
        assertThat(issued).as(after.get(i)).isBefore(today);
        assertThat(due.isBefore(today))
            .as(after.get(i))
            .isEqualTo(LocalDate.parse(was[DUE]).isBefore(today));
      }
    }
    assertThat(seen).hasSize(4).allSatisfy((_, many) -> assertThat(many).isGreaterThan(500));
  }
}
