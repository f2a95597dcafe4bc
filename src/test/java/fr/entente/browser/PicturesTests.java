package fr.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page of pictures shows what the command takes: no more, no less, and nothing heavy.
class PicturesTests {
  private static final Path PAGE = Path.of("src", "docs", "pictures.md");
  private static final Pattern PICTURE = Pattern.compile("\\(([^()\\s]+\\.(?:png|jpg|jpeg))\\)");
  private static final long MOST_BYTES = 3_000_000;

  private static List<Path> named(Path page) throws IOException {
    Path folder = page.toAbsolutePath().getParent();
    return PICTURE
        .matcher(Files.readString(page))
        .results()
        .map(found -> folder.resolve(found.group(1)).normalize())
        .distinct()
        .toList();
  }

  private static List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(Scene.FOLDER)) {
      return files.map(Path::toAbsolutePath).toList();
    }
  }

  @Test
  void thePageNamesWhatTheCommandTakesAndNothingElseIsKept() throws IOException {
    var taken = Scene.files().stream().map(Path::toAbsolutePath).toList();
    assertThat(named(PAGE)).containsExactlyInAnyOrderElementsOf(taken);
    assertThat(kept()).containsExactlyInAnyOrderElementsOf(taken);
  }

  @Test
  void whatTheReadmeShowsIsThere() throws IOException {
    assertThat(named(Path.of("README.md"))).isNotEmpty().allMatch(Files::exists);
  }

  @Test
  void allTogetherAreSmall() throws IOException {
    assertThat(kept().stream().mapToLong(file -> file.toFile().length()).sum())
        .isLessThan(MOST_BYTES);
  }
}
