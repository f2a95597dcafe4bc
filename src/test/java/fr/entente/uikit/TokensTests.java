package fr.entente.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The tokens are the one place of colour, and every pair in use can be read (WCAG 2.2, 1.4.3 and
/// 1.4.11).
class TokensTests {
  private static final Path SHEETS = Path.of("src/main/resources/META-INF/resources");
  private static final List<String> OTHERS =
      List.of("entente.css", "desk.css", "listening.css", "charts.css");
  private static final Pattern COLOUR =
      Pattern.compile(
          "#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|oklch)\\(|:\\s*(?:white|black|red)\\b");
  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-fA-F]{6})");
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
  private static final Pattern TEXT =
      Pattern.compile("(?:^|[;\\s])color:\\s*var\\(--([a-z0-9-]+)\\)");
  private static final Pattern UNDER =
      Pattern.compile("background(?:-color)?:\\s*var\\(--([a-z0-9-]+)\\)");

  private static final List<String> WORDS =
      List.of("ink", "quiet", "accent", "good", "warn", "stop", "call");

  enum Theme {
    LIGHT("html {"),
    DARK("html[theme~='dark'] {");

    private final String head;

    Theme(String head) {
      this.head = head;
    }

    /// Dark says only what differs.
    Map<String, String> tokens() {
      Map<String, String> all = new LinkedHashMap<>(this == DARK ? LIGHT.tokens() : Map.of());
      String sheet = read("tokens.css");
      int from = sheet.indexOf(head);
      Matcher found = TOKEN.matcher(sheet.substring(from, sheet.indexOf("\n}", from)));
      while (found.find()) {
        all.put(found.group(1), found.group(2));
      }
      return all;
    }
  }

  @Test
  void noOtherSheetNamesAColour() {
    assertThat(OTHERS)
        .allSatisfy(sheet ->
            assertThat(COLOUR.matcher(read(sheet)).results().map(hit -> hit.group()).toList())
                .isEmpty());
  }

  @Test
  void everyTokenInUseIsDefined() {
    String defined = read("tokens.css");
    assertThat(OTHERS.stream().flatMap(TokensTests::used).distinct())
        .filteredOn(token -> !token.startsWith("lumo-") && !token.startsWith("vaadin-"))
        // Set by the element itself, from data.
        .filteredOn(token -> !token.equals("share"))
        .allSatisfy(token -> assertThat(defined).contains("--" + token + ":"));
  }

  @ParameterizedTest
  @EnumSource
  void everyTextReadsOnEveryGround(Theme theme) {
    var tokens = theme.tokens();
    List<String> pairs = new ArrayList<>();
    for (String word : WORDS) {
      for (String ground : List.of("ground", "card", "sunken")) {
        pairs.add(word + " on " + ground);
      }
    }
    for (String tone : List.of("accent", "good", "warn", "stop", "call")) {
      pairs.add(tone + " on " + tone + "-soft");
      pairs.add("ink on " + tone + "-soft");
      pairs.add("quiet on " + tone + "-soft");
    }
    pairs.add("on-accent on accent");
    pairs.add("on-stop on stop");
    assertThat(pairs)
        .allSatisfy(pair -> assertThat(contrast(tokens, pair)).isGreaterThanOrEqualTo(4.5));
  }

  @ParameterizedTest
  @EnumSource
  void framesAndChartsStandOut(Theme theme) {
    var tokens = theme.tokens();
    assertThat(
            List.of(
                "control-line on card",
                "control-line on ground",
                "chart-1 on card",
                "chart-2 on card",
                "chart-3 on card",
                "chart-4 on card",
                "chart-1 on ground",
                "chart-2 on ground",
                "chart-3 on ground",
                "chart-4 on ground",
                "chart-1 on sunken"))
        .allSatisfy(pair -> assertThat(contrast(tokens, pair)).isGreaterThanOrEqualTo(3));
    assertThat(contrast(tokens, "chart-grid on card"))
        .as("a grid is seen and stays behind")
        .isBetween(1.4, 3.0);
  }

  @ParameterizedTest
  @EnumSource
  void whatARulePutsTogetherReads(Theme theme) {
    var tokens = theme.tokens();
    var pairs = OTHERS.stream().flatMap(TokensTests::together).distinct().toList();
    assertThat(pairs).hasSizeGreaterThan(5);
    assertThat(pairs)
        .allSatisfy(pair -> assertThat(contrast(tokens, pair)).isGreaterThanOrEqualTo(4.5));
  }

  private static Stream<String> used(String sheet) {
    return Pattern.compile("var\\(--([a-z0-9-]+)")
        .matcher(read(sheet))
        .results()
        .map(hit -> hit.group(1));
  }

  private static Stream<String> together(String sheet) {
    return RULE.matcher(read(sheet))
        .results()
        .map(rule -> rule.group(2))
        .flatMap(body -> {
          Matcher text = TEXT.matcher(body);
          Matcher under = UNDER.matcher(body);
          return text.find() && under.find()
              ? Stream.of(text.group(1) + " on " + under.group(1))
              : Stream.empty();
        });
  }

  // Relative luminance, as WCAG defines it.
  private static double contrast(Map<String, String> tokens, String pair) {
    String[] both = pair.split(" on ");
    double a = luminance(tokens, both[0]);
    double b = luminance(tokens, both[1]);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Map<String, String> tokens, String token) {
    String colour = tokens.get(token);
    assertThat(colour).as("token " + token).isNotNull();
    return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
  }

  private static double part(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static String read(String sheet) {
    try {
      return Files.readString(SHEETS.resolve(sheet));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
