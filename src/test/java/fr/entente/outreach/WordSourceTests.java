package fr.entente.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WordSourceTests {
  private final Texts french = new Texts(Language.FR);

  @AfterEach
  void nothingOfOurOwn() {
    WordSource.SHARED.ask((_, _) -> Optional.empty());
  }

  @Test
  void theHouseSaysItItsOwnWay() {
    String before = MailVersion.of(Language.FR.locale());
    var own = Map.of("mail.hello", "Ravis de vous écrire, {0}, c'est l'essentiel");
    WordSource.SHARED.ask((name, language) ->
        language == Language.FR ? Optional.ofNullable(own.get(name)) : Optional.empty());

    assertThat(french.say("outreach.mail.hello", "Nora"))
        .isEqualTo("Ravis de vous écrire, Nora, c'est l'essentiel");
    assertThat(new Texts(Language.EN).say("outreach.mail.hello", "Nora")).contains("Nora");
    assertThat(french.say("outreach.mail.thanks.title")).isEqualTo("Merci");
    assertThat(MailVersion.of(Language.FR.locale())).isNotEqualTo(before);
  }
}
