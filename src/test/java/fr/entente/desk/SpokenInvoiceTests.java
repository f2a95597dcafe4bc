package fr.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.accounts.Invoice;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenInvoiceTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

  @ParameterizedTest
  @CsvSource({
    "1, 1, FA-77, FA-77",
    "1, 3, FA-77 (1re échéance sur 3), FA-77 (1st part of 3)",
    "2, 3, FA-77 (2e échéance sur 3), FA-77 (2nd part of 3)",
    "3, 3, FA-77 (3e échéance sur 3), FA-77 (3rd part of 3)",
    "4, 6, FA-77 (4e échéance sur 6), FA-77 (4th part of 6)",
    "11, 24, FA-77 (11e échéance sur 24), FA-77 (11th part of 24)",
    "22, 24, FA-77 (22e échéance sur 24), FA-77 (22nd part of 24)"
  })
  void thePartIsNamed(int part, int parts, String french, String english) {
    var invoice =
        new Invoice(
            new InvoiceId(1),
            new AccountId(1),
            "FA-77",
            DAY,
            DAY,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            false,
            null,
            part,
            parts);
    assertThat(SpokenInvoice.number(invoice, Locale.FRENCH)).isEqualTo(french);
    assertThat(SpokenInvoice.number(invoice, Locale.ENGLISH)).isEqualTo(english);
  }
}
