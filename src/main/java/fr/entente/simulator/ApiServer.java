package fr.entente.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The HTTP side: authentication, faults, routing. The account API stands under
/// `/2010-04-01/Accounts`, control under `/control`.
final class ApiServer implements AutoCloseable {
  static final String ACCOUNTS = "/2010-04-01/Accounts/";

  private final Switchboard board;
  private final FaultPlan faults;
  private final Traffic traffic;
  private final List<Route> routes;
  private final ControlResource control;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  ApiServer(
      int port,
      Switchboard board,
      FaultPlan faults,
      Traffic traffic,
      List<Route> routes,
      ControlResource control)
      throws IOException {
    this.board = board;
    this.faults = faults;
    this.traffic = traffic;
    this.routes = routes;
    this.control = control;
    this.server =
        HttpServer.create(new InetSocketAddress(board.settings().bindAddress(), port), 256);
    server.setExecutor(threads);
    server.createContext("/2010-04-01/", exchange -> serve(exchange, this::api));
    server.createContext("/control/", exchange -> serve(exchange, this::control));
    server.createContext("/", exchange -> serve(exchange, (e, form) -> write(e, notFound(e))));
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private interface Handler {
    int handle(HttpExchange exchange, FormBody form) throws IOException;
  }

  private void serve(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var form = FormBody.parse(body);
      int status = handler.handle(exchange, form);
      traffic.add(
          new TrafficEntry(
              board.now(),
              false,
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              form.single(),
              status));
    }
  }

  private int api(HttpExchange exchange, FormBody form) throws IOException {
    var settings = board.settings();
    if (!basic(settings).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return write(exchange, Reply.refused(401, 20003, "Authenticate"));
    }
    var path = exchange.getRequestURI().getRawPath();
    var account = ACCOUNTS + settings.accountSid();
    var inAccount = path.startsWith(account + "/") ? path.substring(account.length()) : "";
    var method = exchange.getRequestMethod();
    var route = Route.find(routes, method, inAccount);
    if (route.isEmpty()) {
      boolean known = routes.stream().anyMatch(r -> r.fits(inAccount));
      return write(
          exchange, known ? Reply.refused(405, 20004, "Method not allowed") : notFound(exchange));
    }
    traffic.count(route.get().operation());
    var query = FormBody.parse(exchange.getRequestURI().getRawQuery());
    var request = new ApiRequest(method, path, route.get().ids(inAccount), query, form);
    return answer(exchange, route.get(), request);
  }

  private int answer(HttpExchange exchange, Route route, ApiRequest request) throws IOException {
    var hit = faults.forRequest(route.operation());
    if (hit == null) {
      return write(exchange, act(route, request));
    }
    var reply = hit.fault().acts() ? act(route, request) : null;
    return switch (hit.fault()) {
      case INTERNAL_ERROR, INTERNAL_ERROR_AFTER ->
          write(exchange, Reply.refused(500, 20500, "An internal server error has occurred"));
      case UNAVAILABLE -> {
        exchange.getResponseHeaders().set("Retry-After", "1");
        yield write(exchange, new Reply(503, "Service Unavailable"));
      }
      case TOO_MANY_REQUESTS -> write(exchange, Reply.refused(429, 20429, "Too many requests"));
      case SLOW -> {
        pause(hit.delay());
        yield write(exchange, reply);
      }
      case DROP_BEFORE, DROP_AFTER -> 0;
      case EMPTY_ANSWER -> write(exchange, new Reply(reply == null ? 201 : reply.status(), ""));
      case GARBLED_ANSWER -> write(exchange, new Reply(201, "<html>Bad gateway"));
    };
  }

  private Reply act(Route route, ApiRequest request) {
    return board.locked(() -> route.action().apply(request));
  }

  /// Waits in real time, unless the exchange closes.
  private void pause(Duration delay) {
    board.locked(() -> board.restReally(delay, () -> true));
  }

  private int control(HttpExchange exchange, FormBody form) throws IOException {
    var bearer = "Bearer " + board.settings().authToken();
    if (!bearer.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return write(exchange, new Reply(401, "the bearer token is the auth token\n"));
    }
    return write(
        exchange,
        control.answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), form));
  }

  private static int write(HttpExchange exchange, @Nullable Reply reply) throws IOException {
    if (reply == null) {
      return 0;
    }
    var body = reply.body().getBytes(StandardCharsets.UTF_8);
    var type = reply.body().startsWith("{") ? "application/json" : "text/plain; charset=utf-8";
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    return reply.status();
  }

  private static Reply notFound(HttpExchange exchange) {
    return Reply.notFound(exchange.getRequestURI().getPath());
  }

  private static String basic(ExchangeSettings settings) {
    var pair = settings.accountSid() + ":" + settings.authToken();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
