package fr.entente.bench;

import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a browser must remember of the framework's messages to go on talking: the numbers that go
/// back with each request, and what the desk shows, its phase and the token of its keys.
final class Uidl {
  // The page goes on behind its first message.
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final String PAGE = "window.Vaadin.TypeScript= ";

  private final String securityKey;
  private final String pushId;
  private final int ui;
  private final int keys;
  private final JsonNode details;
  private long sync;
  private long client;
  private String token = "";
  private String phase = "";

  /// From the page that carries the first message.
  Uidl(String page) {
    int from = page.indexOf(PAGE);
    if (from < 0) {
      throw new IllegalStateException("this build has no desk to open");
    }
    JsonNode config =
        JSON.readTree(page.substring(from + PAGE.length(), page.indexOf("</script>", from)))
            .at("/initial/appConfig");
    JsonNode first = config.get("uidl");
    securityKey = first.get("Vaadin-Security-Key").asString();
    pushId = first.get("Vaadin-Push-ID").asString();
    ui = config.get("v-uiId").asInt();
    keys =
        each(first.get("changes"))
            .filter(change -> change.path("value").asString("").equals("desk-keys"))
            .findFirst()
            .orElseThrow()
            .get("node")
            .asInt();
    details =
        each(first.get("execute"))
            .filter(call -> call.toString().contains("getBrowserDetailsParameters"))
            .findFirst()
            .orElseThrow()
            .get(0)
            .get("@v-return");
    take(first);
  }

  private static java.util.stream.Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /// An answer, or a pushed message behind its length.
  synchronized void take(String text) {
    int from = text.indexOf('{');
    if (from >= 0) {
      take(JSON.readTree(text.substring(from, text.lastIndexOf('}') + 1)));
    }
  }

  private synchronized void take(JsonNode message) {
    if (message.has("meta") && message.get("meta").has("sessionExpired")) {
      throw new IllegalStateException("the session has ended");
    }
    sync = Math.max(sync, message.path("syncId").asLong(sync));
    client = Math.max(client, message.path("clientId").asLong(client));
    each(message.path("changes")).forEach(this::change);
  }

  private void change(JsonNode change) {
    String key = change.path("key").asString("");
    if (key.equals("token") && change.path("node").asInt() == keys) {
      token = change.path("value").asString("");
    } else if (key.equals("data-phase")) {
      phase = change.path("value").asString("");
    }
  }

  synchronized String phase() {
    return phase;
  }

  /// The request that tells what the server asks every new browser.
  synchronized String arrival(String tab) {
    return request(
        Map.of(
            "type",
            "channel",
            "node",
            details.get(0).asInt(),
            "channel",
            details.get(1).asInt(),
            "args",
            new Object[] {
              Map.ofEntries(
                  Map.entry("v-sw", "1920"), Map.entry("v-sh", "1080"),
                  Map.entry("v-ww", "1900"), Map.entry("v-wh", "900"),
                  Map.entry("v-bw", "1900"), Map.entry("v-bh", "900"),
                  Map.entry("v-tzo", "-60"), Map.entry("v-rtzo", "-60"),
                  Map.entry("v-dstd", "0"), Map.entry("v-dston", "false"),
                  Map.entry("v-tzid", "Europe/Paris"), Map.entry("v-curdate", "0"),
                  Map.entry("v-td", "false"), Map.entry("v-pr", "1"),
                  Map.entry("v-wn", tab), Map.entry("v-np", "Linux"))
            }));
  }

  /// The request of a key of the desk.
  synchronized String key(String command, int digit) {
    return request(
        Map.of(
            "type",
            "event",
            "node",
            keys,
            "event",
            "desk-command",
            "data",
            Map.of(
                "event.detail.id", command,
                "event.detail.digit", digit,
                "event.detail.token", token)));
  }

  private String request(Map<String, Object> call) {
    return JSON.writeValueAsString(
        Map.of(
            "csrfToken", securityKey,
            "rpc", new Object[] {call},
            "syncId", sync,
            "clientId", client));
  }

  String path(String kind) {
    return "/?v-r=" + kind + "&v-uiId=" + ui;
  }

  String pushPath() {
    return "/VAADIN/push?v-r=push&v-uiId="
        + ui
        + "&v-pushId="
        + pushId
        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
        + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
        + "&Content-Type=application/json&X-atmo-protocol=true";
  }
}
