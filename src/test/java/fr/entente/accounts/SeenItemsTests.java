package fr.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.accounts.StageWriter.Taken;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeenItemsTests {
  private final SeenItems seen = new SeenItems();

  private Taken take(String account, String number, String issued, String due, long cents) {
    return seen.take(
        new IntakeItem(
            account,
            number,
            LocalDate.parse(issued),
            LocalDate.parse(due),
            cents,
            cents,
            0,
            false,
            null));
  }

  @Test
  void theSameContentAgainIsARepetition() {
    assertThat(take("C1", "F1", "2026-08-28", "2026-09-27", 300)).isEqualTo(Taken.NEW);
    assertThat(take("C1", "F1", "2026-08-28", "2026-09-27", 300)).isEqualTo(Taken.REPEATED);
    assertThat(take("C2", "F1", "2026-08-28", "2026-09-27", 300)).isEqualTo(Taken.NEW);
  }

  @Test
  void otherDueDatesOfOneInvoiceAreParts() {
    take("C1", "F1", "2026-08-28", "2026-09-27", 300);
    assertThat(take("C1", "F1", "2026-08-28", "2026-10-27", 300)).isEqualTo(Taken.PART);
    assertThat(take("C1", "F1", "2026-08-28", "2026-11-26", 200)).isEqualTo(Taken.PART);
    assertThat(take("C1", "F1", "2026-08-28", "2026-11-26", 200)).isEqualTo(Taken.REPEATED);
    assertThat(take("C1", "F1", "2026-08-28", "2026-09-27", 300)).isEqualTo(Taken.REPEATED);
  }

  @Test
  void partsAreToldApartWithoutADayOfIssue() {
    take("C1", "F1", "2026-09-27", "2026-09-27", 300);
    assertThat(take("C1", "F1", "2026-10-27", "2026-10-27", 300)).isEqualTo(Taken.PART);
    assertThat(take("C1", "F1", "2026-10-01", "2026-11-26", 300)).isEqualTo(Taken.CONTRADICTED);
  }

  @Test
  void aNumberGivenAgainInAnotherYearIsAnotherInvoice() {
    take("C1", "F1", "2025-01-03", "2025-02-02", 300);
    assertThat(take("C1", "F1", "2026-01-05", "2026-02-04", 900)).isEqualTo(Taken.PART);
  }

  @Test
  void anotherAmountOrDayOfIssueContradicts() {
    take("C1", "F1", "2026-08-28", "2026-09-27", 300);
    assertThat(take("C1", "F1", "2026-08-28", "2026-09-27", 301)).isEqualTo(Taken.CONTRADICTED);
    assertThat(take("C1", "F1", "2026-08-29", "2026-10-27", 300)).isEqualTo(Taken.CONTRADICTED);
    take("C1", "F1", "2026-08-28", "2026-10-27", 300);
    assertThat(take("C1", "F1", "2026-08-28", "2026-10-27", 301)).isEqualTo(Taken.CONTRADICTED);
  }

  @Test
  void whatCountsAsTaken() {
    assertThat(Taken.values()).filteredOn(Taken::taken).containsExactly(Taken.NEW, Taken.PART);
  }
}
