package fr.entente.desk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DeskCommandTests {
  private static final String BROWSER_OWNED =
      "F1 F3 F5 F6 F7 F10 F11 F12 Ctrl+KeyN Ctrl+KeyT Ctrl+KeyW";

  @Test
  void noTwoCommandsShareAKey() {
    assertThat(Arrays.stream(DeskCommand.values()).map(DeskCommand::key).filter(k -> !k.isEmpty()))
        .doesNotHaveDuplicates();
  }

  @Test
  void noKeyIsTakenFromTheBrowserOrFromTheFrenchKeyboard() {
    for (DeskCommand command : DeskCommand.values()) {
      assertThat(BROWSER_OWNED.split(" ")).doesNotContain(command.key());
      assertThat(command.key()).doesNotContain("Ctrl+Alt");
      // A, Q, Z, W and M change places between the two keyboards.
      assertThat(command.key()).doesNotMatch(".*Key[AQZWM]");
    }
  }

  @Test
  void everyCommandHasItsNameInBothLanguages() throws IOException {
    for (String file : new String[] {"translations.properties", "translations_fr.properties"}) {
      var words = new Properties();
      try (var in = getClass().getResourceAsStream("/vaadin-i18n/" + file)) {
        words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      for (DeskCommand command : DeskCommand.values()) {
        assertThat(words).containsKey(command.label());
      }
    }
  }

  @Test
  void whatIsDoneAtOnceOpensNoForm() {
    assertThat(Arrays.stream(DeskCommand.values()).filter(DeskCommand::opensForm))
        .contains(DeskCommand.PROMISE, DeskCommand.WISH)
        .doesNotContain(DeskCommand.PROMISE_ALL, DeskCommand.HANG_UP);
  }
}
