package fr.entente.commitments;

import fr.entente.commitments.ReplayReader.BadCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Command line: evaluates a conformance file (`--in cases.json --out results.json`) with the
/// product's own rules, without database or server. Ends with 0 when the results are written (a
/// case that could not be read says so in its place), 2 when there is no such file or it is not
/// JSON.
public final class Replay {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private Replay() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  public static int run(String[] args) {
    Path in = option(args, "--in");
    Path out = option(args, "--out");
    if (in == null || out == null) {
      System.err.println("usage: replay --in cases.json --out results.json");
      return 2;
    }
    try {
      List<Map<String, Object>> results = results(JSON.readTree(Files.readAllBytes(in)));
      Files.writeString(out, JSON.writeValueAsString(Map.of("results", results)) + "\n");
      long bad = results.stream().filter(result -> result.containsKey("error")).count();
      System.out.printf("%d cases, %d could not be read%n", results.size(), bad);
      return 0;
    } catch (IOException e) {
      System.err.println("cannot read or write: " + e.getMessage());
    } catch (JacksonException e) {
      System.err.println(in + " is not JSON: " + e.getOriginalMessage());
    } catch (BadCase e) {
      System.err.println(in + ": " + e.getMessage());
    }
    return 2;
  }

  static List<Map<String, Object>> results(JsonNode file) {
    var root = new ReplayReader("", file);
    root.has("cases");
    root.done();
    JsonNode cases = file.get("cases");
    if (cases == null || !cases.isArray()) {
      throw new BadCase("cases: must be a list");
    }
    List<Map<String, Object>> results = new ArrayList<>();
    for (JsonNode each : cases) {
      results.add(result(each, results.size()));
    }
    return results;
  }

  // Whatever a case contains, the next one is evaluated.
  private static Map<String, Object> result(JsonNode each, int index) {
    String id = each.path("id").asString("#" + (index + 1));
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", id);
    try {
      line.put("result", ReplayCase.evaluate(new ReplayReader("", each)));
    } catch (BadCase e) {
      line.put("error", "case " + id + ": " + e.getMessage());
    } catch (ArithmeticException | DateTimeException e) {
      line.put("error", "case " + id + ": out of range: " + e.getMessage());
    }
    return line;
  }

  private static @Nullable Path option(String[] args, String name) {
    for (int i = 0; i + 1 < args.length; i++) {
      if (args[i].equals(name)) {
        return Path.of(args[i + 1]);
      }
    }
    return null;
  }
}
