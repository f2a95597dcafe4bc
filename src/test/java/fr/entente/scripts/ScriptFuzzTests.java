package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever stands in a file, reading it ends with complaints that name a file and a line.
class ScriptFuzzTests {
  private static final SortedMap<String, String> SHIPPED =
      ContentScan.of(Path.of("scripts-content")).files();

  @Test
  void noMutationOfAShippedFileIsMoreThanAComplaint() {
    var random = new Random(20261201);
    int kind = 0;
    for (String file : SHIPPED.keySet()) {
      for (int round = 0; round < 2; round++) {
        harmless(file, mutated(SHIPPED.get(file), kind++, random));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {">", "- ", "[", "{", "*", "# ", "a: ", "\t", "[[", "![", "`", "<", "&a [*a] "})
  void nothingIsTooDeep(String nested) {
    String deep = nested.repeat(40_000);
    String step = "## X {#x}\n\nIntention : y\n\n";
    for (String text :
        List.of(
            deep,
            "---\n" + deep + "\n---\n" + step,
            "---\nkey: " + nested.repeat(900) + "\n---\n" + step,
            step + nested.repeat(900),
            step + "> " + nested.repeat(900) + "\n\n- " + nested.repeat(900) + " → x\n",
            (nested.repeat(100) + "\n").repeat(200))) {
      harmless("fr/first-call-company.md", text);
      harmless("settings.yml", text);
    }
  }

  /// Alone with what it needs: a passage is read through a script.
  private static void harmless(String file, String text) {
    var files = new TreeMap<String, String>();
    files.put("settings.yml", SHIPPED.getOrDefault("settings.yml", ""));
    String language = file.contains("en/") ? "en" : "fr";
    String script =
        file.startsWith("_shared/") ? host(file, language) : language + "/first-call-company.md";
    SHIPPED.forEach((name, content) -> {
      if (name.startsWith("_shared/" + language) || name.equals(script)) {
        files.put(name, content);
      }
    });
    files.put(file, text);
    var complaints = ScriptFolder.of(files, Content.TODAY).complaints();
    assertThat(complaints)
        .allSatisfy(complaint -> {
          assertThat(files).containsKey(complaint.file());
          int lines =
              1
                  + (int)
                      TextLines.plain(files.get(complaint.file()))
                          .chars()
                          .filter(c -> c == '\n')
                          .count();
          assertThat(complaint.line()).as(complaint.toString()).isBetween(1, lines);
        });
  }

  private static String host(String passage, String language) {
    String name = passage.substring(passage.lastIndexOf('/') + 1).replace(".md", "");
    return SHIPPED.keySet().stream()
        .filter(file -> file.startsWith(language + "/"))
        .filter(file -> SHIPPED.get(file).matches("(?s).*includes:[^\\]]*\\b" + name + "\\b.*"))
        .findFirst()
        .orElse(language + "/first-call-company.md");
  }

  private static String mutated(String text, int kind, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    switch (kind % 6) {
      case 0 -> lines.remove(at);
      case 1 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 2 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 3 -> {
        return text.substring(0, random.nextInt(text.length()));
      }
      case 4 -> lines.set(at, lines.get(at).strip().toLowerCase(java.util.Locale.ROOT));
      default -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 5; i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return new String(bytes, StandardCharsets.UTF_8);
      }
    }
    return String.join("\n", lines);
  }
}
