package fr.entente.browser;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The states of the product that its page of pictures shows, each in French and light, in English
/// and dark; a few also as they stand on a wide screen.
enum Scene {
  DESK_READY(false),
  DESK_PROMPT(true),
  DESK_PLAN(false),
  DESK_CRISIS(false),
  DESK_WRAP_UP(false),
  PALETTE(false),
  TODAY(true),
  ACCOUNT(false),
  QUEUE(false),
  FLOOR(true),
  PROMISES(false),
  DEBTOR_PHONE(false);

  static final Path FOLDER = Path.of("src", "docs", "pictures");
  final boolean wide;

  Scene(boolean wide) {
    this.wide = wide;
  }

  Path file(String language, boolean inWide) {
    String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return FOLDER.resolve(name + (inWide ? "-wide-" : "-") + language + ".png");
  }

  /// Every file that the command makes.
  static List<Path> files() {
    return Arrays.stream(values())
        .flatMap(scene ->
            Stream.of("fr", "en")
                .flatMap(language ->
                    scene.wide
                        ? Stream.of(scene.file(language, false), scene.file(language, true))
                        : Stream.of(scene.file(language, false))))
        .toList();
  }
}
