package fr.entente.worklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/// Reads statements that are resources of their own.
final class SqlResource {
  private SqlResource() {}

  // Comments stay in the file: a quote in one would be taken for the beginning of a text.
  static String read(Resource resource) {
    try {
      return resource
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.strip().startsWith("--"))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
