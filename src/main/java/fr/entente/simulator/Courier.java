package fr.entente.simulator;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Carries signed requests to the application over HTTP. News of one call, conference or
/// transcription leaves in order unless the fault plan says otherwise; a failed connection is tried
/// once more, an answer of any status is not (both can be changed in the URL's fragment).
final class Courier implements AutoCloseable {
  private final ExchangeSettings settings;
  private final FaultPlan faults;
  private final Traffic traffic;
  private final Switchboard board;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, CompletableFuture<?>> lanes = new ConcurrentHashMap<>();
  private final Map<String, Runnable> overtaken = new ConcurrentHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .executor(threads)
          .build();

  Courier(ExchangeSettings settings, FaultPlan faults, Traffic traffic, Switchboard board) {
    this.settings = settings;
    this.faults = faults;
    this.traffic = traffic;
    this.board = board;
  }

  /// Sends news and forgets; `lane` keeps the order.
  void post(String lane, String event, Hook hook, Map<String, String> parameters) {
    var token = UUID.randomUUID().toString();
    Runnable delivery = () -> send(hook.url(), hook.method(), parameters, token);
    var hit = faults.forWebhook(event);
    if (hit == null) {
      enqueue(lane, delivery);
      var waiting = overtaken.remove(lane);
      if (waiting != null) {
        enqueue(lane, waiting);
      }
      return;
    }
    switch (hit.fault()) {
      case LOSE -> traffic.complain(11200, "lost on purpose: " + event);
      case DUPLICATE -> {
        enqueue(lane, delivery);
        enqueue(lane, delivery);
      }
      case LATE -> later(hit.delay(), delivery);
      case REORDER -> {
        overtaken.put(lane, delivery);
        later(
            hit.delay(),
            () -> {
              if (overtaken.remove(lane, delivery)) {
                delivery.run();
              }
            });
      }
    }
  }

  /// Asks for instructions and waits for them; empty when the application did not give any.
  Optional<String> fetch(String url, String method, Map<String, String> parameters) {
    return send(url, method, parameters, UUID.randomUUID().toString())
        .filter(r -> r.statusCode() / 100 == 2)
        .map(HttpResponse::body);
  }

  private void enqueue(String lane, Runnable delivery) {
    if (threads.isShutdown()) {
      return;
    }
    lanes.compute(
        lane,
        (name, tail) ->
            tail == null || tail.isDone()
                ? CompletableFuture.runAsync(delivery, threads)
                : tail.thenRunAsync(delivery, threads));
    lanes.values().removeIf(CompletableFuture::isDone);
  }

  private void later(Duration delay, Runnable delivery) {
    if (!threads.isShutdown()) {
      CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, threads)
          .execute(delivery);
    }
  }

  private Optional<HttpResponse<String>> send(
      String url, String method, Map<String, String> parameters, String token) {
    var manners = Manners.of(url);
    for (int attempt = 0; ; attempt++) {
      var outcome = once(url, method, parameters, token, manners);
      boolean again = attempt < manners.retries() && manners.worthRetrying(outcome);
      if (!again || threads.isShutdown()) {
        return Optional.ofNullable(outcome.response());
      }
    }
  }

  private Delivery once(
      String url, String method, Map<String, String> parameters, String token, Manners manners) {
    Delivery outcome;
    try {
      var request = request(url, method, parameters, token, manners);
      outcome = Delivery.answered(client.send(request, BodyHandlers.ofString()));
    } catch (ConnectException | HttpConnectTimeoutException e) {
      outcome = Delivery.notConnected();
    } catch (IOException | IllegalArgumentException e) {
      outcome = Delivery.noAnswer();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      outcome = Delivery.noAnswer();
    }
    traffic.add(new TrafficEntry(board.now(), true, method, url, parameters, outcome.status()));
    if (outcome.status() / 100 != 2) {
      traffic.complain(outcome.status() == 0 ? 11205 : 11200, method + " " + url);
    }
    return outcome;
  }

  private HttpRequest request(
      String url, String method, Map<String, String> parameters, String token, Manners manners) {
    var target = SentSignature.withoutFragment(url);
    boolean get = method.equalsIgnoreCase("GET");
    var encoded = FormBody.encode(parameters);
    if (get && !encoded.isEmpty()) {
      target += (target.contains("?") ? "&" : "?") + encoded;
    }
    var signature = SentSignature.of(settings.authToken(), target, get ? Map.of() : parameters);
    var request =
        HttpRequest.newBuilder(URI.create(target))
            .timeout(manners.total())
            .header("User-Agent", "TwilioProxy/1.1")
            .header("Accept", "*/*")
            .header("X-Twilio-Signature", signature)
            .header("I-Twilio-Idempotency-Token", token);
    if (get) {
      return request.GET().build();
    }
    return request
        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
        .POST(BodyPublishers.ofString(encoded))
        .build();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.shutdownNow();
  }
}
