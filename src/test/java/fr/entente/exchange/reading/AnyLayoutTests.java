package fr.entente.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Any list, written in any layout that is supported, reads back to the same items. The chance is
/// the same each time; `-Dentente.layouts=5000` tries more of it.
class AnyLayoutTests {
  private static final int CASES = Integer.getInteger("entente.layouts", 300);

  @TempDir Path folder;

  @Test
  void aListReadsBackToTheSameItems() throws IOException {
    for (int seed = 0; seed < CASES; seed++) {
      var exporter = new ListExporter(new Random(seed));
      List<ListExporter.Item> items = exporter.items();
      JsonNode result = read(exporter.write(items));
      assertThat(back(result))
          .as("case %d: %s %s %s", seed, exporter, result.get("refused"), result.get("rejected"))
          .containsExactlyElementsOf(items.stream().map(ListExporter.Item::toString).toList());
      assertThat(result.get("rejected")).as("case %d: %s", seed, exporter).isEmpty();
    }
  }

  private JsonNode read(byte[] content) throws IOException {
    Path file = folder.resolve("list");
    Path result = folder.resolve("result.json");
    Files.write(file, content);
    new FileReading(file, folder.resolve("content"), FileUse.AUTO, Language.EN).into(result);
    return JsonMapper.shared().readTree(Files.readString(result));
  }

  private static List<String> back(JsonNode result) {
    List<String> items = new ArrayList<>();
    if (!result.has("items")) {
      return List.of("read as " + result.get("kind"));
    }
    for (JsonNode item : result.get("items")) {
      List<String> parts = new ArrayList<>();
      for (String name :
          new String[] {"reference", "debtor", "invoice", "issued", "due", "amount", "open"}) {
        parts.add(item.get(name).asString());
      }
      items.add(String.join(" | ", parts));
    }
    return items;
  }
}
