package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class RulesTests {
  private final Rules rules = Rules.SHIPPED;

  @Test
  void outcomesAreTheDispositionsTheCallsKnow() throws IOException {
    List<Map<String, Object>> shipped =
        new Yaml().load(Files.readString(Path.of("src/main/resources/dispositions.yml")));
    assertThat(shipped)
        .isNotEmpty()
        .allMatch(disposition -> rules.knowsOutcome(String.valueOf(disposition.get("code"))));
  }

  @Test
  void effectsAboutAPersonNameALabelOrAHold() {
    assertThat(rules.knowsEffect("promise")).isTrue();
    assertThat(rules.knowsEffect("suspect:crisis_risk")).isTrue();
    assertThat(rules.knowsEffect("hold:INSOLVENCY")).isTrue();
    assertThat(rules.knowsEffect("suspect:bad_mood")).isFalse();
    assertThat(rules.knowsEffect("hold:FOREVER")).isFalse();
    assertThat(rules.knowsEffect("hold")).isFalse();
  }

  @Test
  void aForbiddenWordIsFoundInAnyFormButNotInsideAnother() {
    assertThat(rules.threat("Un HUISSIER passera", Language.FR)).contains("huissier*");
    assertThat(rules.threat("la saisie", Language.FR)).isPresent();
    assertThat(rules.threat("We will sue you", Language.EN)).isPresent();
    assertThat(rules.threat("The issue is a courtesy", Language.EN)).isEmpty();
    assertThat(rules.threat("un emprisonnement de lapin", Language.FR)).isEmpty();
  }

  @Test
  void whatNamesTheDebtIsKnown() {
    assertThat(rules.namesDebt("overdue")).isTrue();
    assertThat(rules.namesDebt("creditor.name")).isTrue();
    assertThat(rules.namesDebt("company.name")).isFalse();
    assertThat(rules.namesDebt("nonsense")).isFalse();
  }
}
