package fr.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTests {
  @Test
  void isReadAsPeopleWriteItAndShownInGroups() {
    var iban = Iban.parse(" fr76 3000-6000\u00A00112 3456 7890 189 ").orElseThrow();
    assertThat(iban.value()).isEqualTo("FR7630006000011234567890189");
    assertThat(iban.grouped()).isEqualTo("FR76 3000 6000 0112 3456 7890 189");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "FR76",
        "FR7630006000011234567890188",
        "FR7603006000011234567890189",
        "FR763000600001123456789018",
        "FR76300060000112345678901899",
        "7630006000011234567890189"
      })
  void aSlipIsRefused(String slip) {
    assertThat(Iban.parse(slip)).isEmpty();
    assertThatThrownBy(() -> new Iban(slip)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyCountryHasItsOwnBuild() {
    assertThat(Iban.parse("MT84MALT011000012345MTLCAST001S")).isPresent();
    assertThat(Iban.parse("MT84MALT011000012345MTLCAST001T")).isEmpty();
    assertThat(Iban.parse("MA64011519000001205000534921")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Right check digits; but no such country, letters where Germany has figures, and too long.
        "ZZ33123456789012345",
        "DE06ABCDEFGHIJKLMNOPQR",
        "BE6353900754703412",
      })
  void rightCheckDigitsAreNotEnough(String built) {
    assertThat(remainder(built)).isOne();
    assertThat(Iban.parse(built)).isEmpty();
  }

  private static int remainder(String iban) {
    var digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.getNumericValue(c)));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
  }

  @Test
  void aBicHasEightOrElevenCharacters() {
    assertThat(Bic.parse("agri frpp")).map(Bic::value).contains("AGRIFRPP");
    assertThat(Bic.parse("AGRIFRPP882")).isPresent();
    assertThat(Bic.parse("AGRIFRPP88")).isEmpty();
    assertThat(Bic.parse("AGRI12PP")).isEmpty();
    assertThat(Bic.parse("AGRIZZPP")).isEmpty();
  }
}
