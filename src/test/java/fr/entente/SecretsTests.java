package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTests {
  private static final Secrets SECRETS = Secrets.ofDemonstration();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dialling +33199001288 now",
        "01 99 00 12 88 is busy",
        "sent to margaux@latabledemargaux.example",
        "account FR76 3000 6000 0112 3456 7890 189 changed",
        "FR7630006000011234567890189",
        "file of Restaurant La Table de Margaux opened",
        "asked for Margaux Delorme"
      })
  void peopleAreFound(String line) {
    assertThat(SECRETS.in(line)).as(line).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Import 17 failed",
        "java.lang.Object@1f2e3d4c",
        "Batch 1 taken in, ms: compare 180 debtors 759 accounts 900",
        "listening on 127.0.0.1:19900",
        "GB82 TEST 1234 5698 7654 33",
        "call 01990 ended after 0012 ms"
      })
  void figuresAreNoPeople(String line) {
    assertThat(SECRETS.in(line)).as(line).isEmpty();
  }

  @Test
  void theNamesOfTheDemonstrationAreKnown() {
    assertThat(SECRETS.in("Électricité Perrault")).isPresent();
  }
}
