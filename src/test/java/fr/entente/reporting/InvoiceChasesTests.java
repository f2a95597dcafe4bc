package fr.entente.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceChasesTests {
  private static final LocalDate DUE = LocalDate.of(2026, 10, 1);

  private static Chase on(int days, Chase.Kind kind) {
    return new Chase(DUE.plusDays(days), kind);
  }

  @Test
  void onlyWhatWasDueWasAskedForAndTheLatestCounts() {
    assertThat(InvoiceChases.last(List.of(on(-1, Chase.Kind.CALL)), DUE)).isEmpty();
    assertThat(
            InvoiceChases.last(
                List.of(on(0, Chase.Kind.LETTER), on(9, Chase.Kind.MAIL), on(4, Chase.Kind.CALL)),
                DUE))
        .contains(on(9, Chase.Kind.MAIL));
  }

  @Test
  void onOneDayACallSaysMoreThanALetter() {
    assertThat(InvoiceChases.last(List.of(on(3, Chase.Kind.LETTER), on(3, Chase.Kind.CALL)), DUE))
        .contains(on(3, Chase.Kind.CALL));
  }
}
