package fr.entente.replay;

import fr.entente.replay.ReplayReader.BadCase;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Goes through a conformance file one case at a time, so that memory does not grow with it, and
/// writes the results in the same order.
final class ReplayFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /// How many cases there were, and how many of them could not be read.
  record Count(int cases, int unreadable) {}

  private final JsonParser in;
  private final JsonGenerator out;
  private int cases;
  private int unreadable;

  private ReplayFile(JsonParser in, JsonGenerator out) {
    this.in = in;
    this.out = out;
  }

  static Count evaluate(InputStream cases, OutputStream results) {
    try (JsonParser in = JSON.createParser(cases);
        JsonGenerator out = JSON.writerWithDefaultPrettyPrinter().createGenerator(results)) {
      var file = new ReplayFile(in, out);
      file.evaluate();
      out.writeRaw('\n');
      return new Count(file.cases, file.unreadable);
    }
  }

  private void evaluate() {
    if (in.nextToken() != JsonToken.START_OBJECT) {
      throw new BadCase("the file must be an object with the key cases");
    }
    boolean found = false;
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      if (!in.currentName().equals("cases")) {
        throw new BadCase(in.currentName() + ": is an unknown key");
      }
      if (found) {
        throw new BadCase("cases: is there twice");
      }
      found = true;
      evaluateCases();
    }
    if (!found) {
      throw new BadCase("cases: is missing");
    }
    if (in.nextToken() != null) {
      throw new BadCase("something follows the end of the object");
    }
  }

  private void evaluateCases() {
    if (in.nextToken() != JsonToken.START_ARRAY) {
      throw new BadCase("cases: must be a list");
    }
    out.writeStartObject();
    out.writeArrayPropertyStart("results");
    while (in.nextToken() != JsonToken.END_ARRAY) {
      JsonNode each = JSON.readTree(in);
      out.writePOJO(result(each));
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  // Whatever a case contains, the next one is evaluated.
  private Map<String, Object> result(JsonNode each) {
    cases++;
    String id = each.path("id").asString("#" + cases);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", id);
    try {
      line.put("result", ReplayCase.evaluate(new ReplayReader("", each)));
    } catch (BadCase e) {
      unreadable++;
      line.put("error", "case " + id + ": " + e.getMessage());
    } catch (ArithmeticException | DateTimeException e) {
      unreadable++;
      line.put("error", "case " + id + ": out of range: " + e.getMessage());
    }
    return line;
  }
}
