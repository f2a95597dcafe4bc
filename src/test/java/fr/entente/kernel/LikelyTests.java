package fr.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelyTests {
  private static final List<String> KNOWN = List.of("callback", "promise", "plan", "Écouter", "no");

  @ParameterizedTest
  @CsvSource({
    "calback, callback",
    "Promisse, promise",
    "ecouter, Écouter",
    "plam, plan",
    "nn, no",
  })
  void aSlipIsUnderstood(String written, String meant) {
    assertThat(Likely.to(written, KNOWN)).isEqualTo(meant);
  }

  @Test
  void whatIsFarFromEverythingIsNothing() {
    assertThat(Likely.find("telephone", KNOWN)).isEmpty();
    assertThat(Likely.find("", KNOWN)).isEmpty();
    assertThat(Likely.find("p".repeat(61), KNOWN)).isEmpty();
    assertThat(Likely.to("xyz", List.of())).isEmpty();
  }

  @Test
  void theNearestIsTakenAndOfTwoTheFirstByName() {
    assertThat(Likely.to("plane", List.of("planet", "plan"))).isEqualTo("plan");
    assertThat(Likely.to("planes", List.of("plane", "planet"))).isEqualTo("plane");
  }
}
