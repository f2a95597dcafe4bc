package fr.entente.exchange.reading;

import fr.entente.kernel.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `./entente read` says of a text, and the lines of it.
abstract class ReadsFiles {
  @TempDir Path folder;

  JsonNode read(String content) throws IOException {
    return read(content, StandardCharsets.UTF_8);
  }

  JsonNode read(String content, Charset charset) throws IOException {
    Path file = folder.resolve("list.csv");
    Path out = folder.resolve("result.json");
    Files.writeString(file, content, charset);
    new FileReading(file, folder.resolve("content"), FileUse.AUTO, Language.EN).into(out);
    return JsonMapper.shared().readTree(Files.readString(out));
  }

  /// The named fields of each, joined by a blank.
  static List<String> of(JsonNode array, String... names) {
    return array
        .valueStream()
        .map(each ->
            String.join(" ", List.of(names).stream().map(n -> each.get(n).asString()).toList()))
        .toList();
  }
}
