package fr.entente.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TranslationsTests {
  private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
  private static final Properties ENGLISH = read("translations.properties");
  private static final Properties FRENCH = read("translations_fr.properties");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(FRENCH.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(ENGLISH.stringPropertyNames());
  }

  @Test
  void noKeyIsGivenTwice() throws IOException {
    for (String file : List.of("translations.properties", "translations_fr.properties")) {
      var keys =
          Files.readAllLines(FOLDER.resolve(file)).stream()
              .filter(line -> !line.startsWith("#") && line.contains("="))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .toList();
      assertThat(keys).as(file).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyTextTakesTheSameValuesInBothLanguages() {
    for (String key : ENGLISH.stringPropertyNames()) {
      assertThat(holes(FRENCH.getProperty(key, "")))
          .as(key)
          .isEqualTo(holes(ENGLISH.getProperty(key)));
    }
  }

  @Test
  void everyTextWithValuesIsAFormatThatKeepsItsApostrophes() {
    for (Properties texts : List.of(ENGLISH, FRENCH)) {
      texts.stringPropertyNames().stream()
          .filter(key -> texts.getProperty(key).contains("{0}"))
          .forEach(key -> {
            new MessageFormat(texts.getProperty(key));
            assertThat(texts.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
          });
    }
  }

  @Test
  void everyKeyNamedInTheCodeExists() throws IOException {
    var call =
        Pattern.compile("\\b(?:getTranslation|text|titled)\\(\\s*\"([a-z][\\w.-]*[\\w])\"\\s*[,)]");
    var missing = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        call.matcher(Files.readString(file))
            .results()
            .map(m -> m.group(1))
            .filter(key -> key.contains(".") && !ENGLISH.containsKey(key))
            .forEach(key -> missing.add(file.getFileName() + ": " + key));
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Set<String> holes(String text) {
    return Pattern.compile("\\{(\\d)")
        .matcher(text)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toSet());
  }

  private static Properties read(String file) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(FOLDER.resolve(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return properties;
  }
}
