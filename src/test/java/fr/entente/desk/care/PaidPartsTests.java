package fr.entente.desk.care;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.accounts.DisputedPart;
import fr.entente.accounts.Invoice;
import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which invoices a payment that is said to be made would settle, and when it shows.
class PaidPartsTests {
  private static final LocalDate DUE = LocalDate.of(2026, 10, 1);
  private static final List<Invoice> TWO =
      List.of(invoice(2, 10, "50.00", "0"), invoice(1, 0, "100.00", "30.00"));

  private static Invoice invoice(long id, int later, String open, String disputed) {
    return new Invoice(
        new InvoiceId(id),
        new AccountId(5),
        "F" + id,
        DUE.minusDays(30),
        DUE.plusDays(later),
        Money.euros("100.00"),
        Money.euros(open),
        Money.euros(disputed),
        false,
        null,
        1,
        1);
  }

  private static DisputedPart part(long id, String amount) {
    return new DisputedPart(new InvoiceId(id), Money.euros(amount));
  }

  @Test
  void theOldestIsSettledFirstAndWhatIsContestedIsNot() {
    assertThat(PaidParts.of(TWO, Money.euros("80.00")))
        .containsExactly(part(1, "70.00"), part(2, "10.00"));
    assertThat(PaidParts.of(TWO, Money.euros("40.00"))).containsExactly(part(1, "40.00"));
  }

  @Test
  void moreThanIsOpenSettlesAllOfIt() {
    assertThat(PaidParts.of(TWO, Money.euros("500.00")))
        .containsExactly(part(1, "70.00"), part(2, "50.00"));
    assertThat(PaidParts.of(List.of(), Money.euros("500.00"))).isEmpty();
  }

  @Test
  void aChequeTakesLongerThanATransferAndNothingShowsOnAWeekend() {
    assertThat(AgentPaid.shows(DUE.minusDays(3), DUE, PaymentMeans.TRANSFER))
        .isEqualTo(DUE.plusDays(4));
    assertThat(AgentPaid.shows(DUE.plusDays(2), DUE, PaymentMeans.CHEQUE))
        .isEqualTo(LocalDate.of(2026, 10, 12));
  }
}
