package fr.entente.entrance;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whether a page's command has the shape that a page of ours writes: an object with a list of
/// calls, each of a known kind, on a node that is a number; or the word that it was closed. What it
/// means is the page's affair; what has not even this shape is no page's.
final class CommandShape {
  private static final Set<String> KINDS =
      Set.of(
          "event",
          "mSync",
          "publishedEventHandler",
          "navigation",
          "attachExistingElement",
          "attachExistingElementById",
          "channel");
  private static final int MOST = 10_000;

  private final JsonMapper json = JsonMapper.builder().build();

  boolean sound(byte[] body) {
    try {
      JsonNode command = json.readTree(body);
      return command.isObject()
          && numbers(command)
          && token(command)
          && (command.path("UNLOAD").isBoolean() || calls(command.path("rpc")));
    } catch (JacksonException e) {
      return false;
    }
  }

  private static boolean token(JsonNode command) {
    return !command.has("csrfToken") || command.path("csrfToken").isString();
  }

  private static boolean numbers(JsonNode command) {
    return number(command.path("syncId")) && number(command.path("clientId"));
  }

  private static boolean number(JsonNode node) {
    return node.isMissingNode() || (node.isIntegralNumber() && node.canConvertToInt());
  }

  private static boolean calls(JsonNode calls) {
    if (!calls.isArray() || calls.size() > MOST) {
      return false;
    }
    for (JsonNode call : calls) {
      if (!call.isObject()
          || !kind(call.path("type"))
          || !number(call.path("node"))
          || !number(call.path("channel"))) {
        return false;
      }
    }
    return true;
  }

  private static boolean kind(JsonNode type) {
    return type.isString() && KINDS.contains(type.stringValue());
  }
}
