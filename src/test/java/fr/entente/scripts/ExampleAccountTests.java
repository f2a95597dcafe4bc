package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import org.junit.jupiter.api.Test;

class ExampleAccountTests {
  @Test
  void everyPlaceholderOfTheRulesHasAValueInBothLanguages() {
    for (Language language : Language.values()) {
      assertThat(Placeholder.all(language)).hasSizeGreaterThan(30);
      for (Placeholder each : Placeholder.all(language)) {
        String said = ExampleAccount.said("{" + each.name() + "}", language);
        assertThat(said).as(each.name()).isNotBlank().doesNotContain("[");
      }
    }
  }

  @Test
  void anEffectIsAboutOneOfAListOrAboutNothing() {
    for (Effect effect : Effect.values()) {
      var about = Placeholder.about(effect);
      String written = effect.word() + (about.isEmpty() ? "" : ":" + about.getFirst());
      assertThat(Rules.SHIPPED.knowsEffect(written)).as(written).isTrue();
    }
  }
}
