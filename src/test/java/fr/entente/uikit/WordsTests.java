package fr.entente.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// One thing has one name on every screen, and one and many are written out.
class WordsTests {
  private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");

  /// Names that were given up: wrap-up, voicemail, debtor, e-mail, means, hold, plan.
  private static final Pattern OLD_FRENCH =
      words(
          "comptes? rendus?|messageries?|interlocut\\w+|courriels?|mails?"
              + "|VIR|CHQ|PRLV|arrêts? d’insolvabilité|plans?");

  private static final Pattern OLD_ENGLISH =
      words("wrap-up reports?|voice mails?|interlocutors?|emails?|VIR|CHQ|PRLV");

  private static final Pattern ONE_OR_MANY = Pattern.compile("\\w\\((?:s|es|e|x|nt)\\)");

  /// Texts about the words themselves: what people type, what files are called.
  private static final Set<String> QUOTED =
      Set.of(
          "backoffice.listening.paste.help",
          "detection.complaint.unknown-channel",
          "scripts.complaint.debtor-unknown-aim");

  private static Pattern words(String names) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}-])(?:" + names + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Set<String> found(Path file, Pattern pattern) {
    var found = new TreeSet<String>();
    for (String line : lines(file)) {
      String key = line.contains("=") ? line.substring(0, line.indexOf('=')) : "";
      String text = line.substring(key.isEmpty() ? 0 : key.length() + 1);
      if (!line.startsWith("#") && !QUOTED.contains(key) && pattern.matcher(text).find()) {
        found.add(line);
      }
    }
    return found;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (var all = Files.walk(Path.of(folder))) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  @Test
  void namesThatWereGivenUpStandOnNoScreen() {
    assertThat(found(TEXTS.resolve("translations_fr.properties"), OLD_FRENCH)).isEmpty();
    assertThat(found(TEXTS.resolve("translations.properties"), OLD_ENGLISH)).isEmpty();
  }

  @Test
  void aStageIsItsDaysOnEveryScreen() {
    for (String file : List.of("translations_fr.properties", "translations.properties")) {
      var named =
          lines(TEXTS.resolve(file)).stream()
              .filter(line -> line.matches("\\w+\\.stage\\.[A-Z]+=.*"))
              .toList();
      assertThat(named).hasSize(3);
      assertThat(named).allMatch(line -> line.matches(".*=(< 30|30-45|> 45) [jd]"));
    }
  }

  @Test
  void oneAndManyAreWrittenOut() throws IOException {
    for (Path file : files("src/main/resources/vaadin-i18n", ".properties")) {
      assertThat(found(file, ONE_OR_MANY)).isEmpty();
    }
    for (Path file : files("scripts-content", ".md")) {
      assertThat(found(file, ONE_OR_MANY)).as(file.toString()).isEmpty();
    }
    for (String folder : List.of("src/main/resources/outreach", "src/main/resources/recap")) {
      for (Path file : files(folder, "")) {
        if (Files.isRegularFile(file)) {
          assertThat(found(file, ONE_OR_MANY)).as(file.toString()).isEmpty();
        }
      }
    }
  }

  @Test
  void scriptsSayWhatScreensSay() throws IOException {
    for (Path file : files("scripts-content/fr", ".md")) {
      assertThat(found(file, words("messageries?|interlocut\\w+|courriels?")))
          .as(file.toString())
          .isEmpty();
    }
    for (Path file : files("scripts-content/en", ".md")) {
      assertThat(found(file, OLD_ENGLISH)).as(file.toString()).isEmpty();
    }
  }

  @Test
  void theOldNamesAreRecognised() {
    for (String old : List.of("Un courriel", "le compte rendu", "Messagerie", "par mail")) {
      assertThat(OLD_FRENCH.matcher(old).find()).as(old).isTrue();
    }
    for (String good : List.of("Un e-mail", "des e-mails", "un complan", "planifié")) {
      assertThat(OLD_FRENCH.matcher(good).find()).as(good).isFalse();
    }
    assertThat(ONE_OR_MANY.matcher("3 échéance(s)").find()).isTrue();
    assertThat(ONE_OR_MANY.matcher("(solde)").find()).isFalse();
  }
}
