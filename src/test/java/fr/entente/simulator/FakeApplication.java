package fr.entente.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.security.RequestValidator;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// An application at the other end of the webhooks: gives TwiML, remembers what it was told, checks
/// signatures with the validator of Twilio's own SDK.
final class FakeApplication implements AutoCloseable {
  static final String TOKEN = "0123456789abcdef0123456789abcdef";

  final List<Map<String, String>> heard = new CopyOnWriteArrayList<>();
  final List<String> badlySigned = new CopyOnWriteArrayList<>();
  private final Map<String, String> twiml = new java.util.concurrent.ConcurrentHashMap<>();
  private final HttpServer server;
  private volatile int status = 200;

  FakeApplication() throws IOException {
    this(0);
  }

  FakeApplication(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  void answers(String path, String verbs) {
    twiml.put(path, "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + verbs + "</Response>");
  }

  void answersStatus(int newStatus) {
    status = newStatus;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var told = new HashMap<>(FormBody.parse(body).single());
      var headers = exchange.getRequestHeaders();
      var url = url(exchange.getRequestURI().toString());
      if (!new RequestValidator(TOKEN)
          .validate(url, told, headers.getFirst("X-Twilio-Signature"))) {
        badlySigned.add(url);
      }
      told.put("path", exchange.getRequestURI().getPath());
      told.put("method", exchange.getRequestMethod());
      told.put("token", headers.getFirst("I-Twilio-Idempotency-Token"));
      heard.add(told);
      var answer =
          twiml
              .getOrDefault(exchange.getRequestURI().getPath(), "")
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  List<Map<String, String>> heard(String path) {
    return heard.stream().filter(h -> h.get("path").equals(path)).toList();
  }

  /// Waits until such a webhook has come and returns it.
  Map<String, String> await(String path, Predicate<Map<String, String>> wanted) {
    Eventually.holds(() -> heard(path).stream().anyMatch(wanted));
    return heard(path).stream().filter(wanted).findFirst().orElseThrow();
  }

  Map<String, String> awaitStatus(String callStatus) {
    return await("/status", h -> callStatus.equals(h.get("CallStatus")));
  }

  Map<String, String> awaitEvent(String event) {
    return await("/conference", h -> event.equals(h.get("StatusCallbackEvent")));
  }

  void everySignatureWasGood() {
    assertThat(badlySigned).isEmpty();
    assertThat(heard).isNotEmpty();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
