package fr.entente.kill;

import static org.awaitility.Awaitility.await;

import fr.entente.FreePort;
import fr.entente.KillableDatabase;
import fr.entente.simulator.ExchangeSettings;
import fr.entente.simulator.PhoneExchange;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/// A database, an application and a telephone company, each in a place of its own: the first two
/// can be killed, the third goes on as in life.
final class Premises implements AutoCloseable {
  static final String SID = "AC00000000000000000000000000000011";
  static final String TOKEN = "0123456789abcdef0123456789abcdef";

  // What happens on the test's other threads is told by those threads.
  static {
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
  }

  final KillableDatabase database;
  final PhoneExchange exchange;
  final JdbcClient jdbc;
  private final Path folder;
  private final int web = FreePort.next();
  private final int office = FreePort.next();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final AtomicLong beats = new AtomicLong();
  private Process application;
  private int starts;

  Premises() throws IOException {
    folder =
        Files.createDirectories(
            Path.of("target", "kill", Long.toString(ProcessHandle.current().pid())));
    database = KillableDatabase.begin(folder.resolve("mariadb"));
    exchange = PhoneExchange.start(0, ExchangeSettings.demonstration(SID, TOKEN).withSpeed(25));
    jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(database.url(), database.username(), database.password()));
  }

  static ConditionFactory patiently() {
    return await().atMost(Duration.ofSeconds(180)).pollInterval(Duration.ofMillis(30));
  }

  /// Begins the process and does not wait for it.
  void startApplication() {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx900m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                KilledApplication.class.getName()));
    settings().forEach(setting -> command.add("--" + setting));
    File log = folder.resolve("application-" + starts++ + ".log").toFile();
    try {
      application =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> settings() {
    String phones = exchange.url().toString();
    return List.of(
        "server.port=" + web,
        "test.office-port=" + office,
        "entente.data=" + folder.resolve("data"),
        "entente.demo=false",
        "spring.datasource.url=" + database.url(),
        "spring.datasource.username=" + database.username(),
        "spring.datasource.password=" + database.password(),
        "entente.telephony.account-sid=" + SID,
        "entente.telephony.auth-token=" + TOKEN,
        "entente.telephony.caller-id=+33199000001",
        "entente.telephony.public-url=http://127.0.0.1:" + web,
        "entente.telephony.base-url=" + phones,
        "entente.telephony.control-url=" + phones,
        // The exchange is so much faster than life.
        "entente.telephony.join-lost-after=1s",
        "entente.telephony.debtor-lost-after=6s",
        "entente.calls.ask-unplaced-after=3s",
        "entente.calls.ask-ringing-after=2s",
        "entente.calls.ask-silent-after=6s",
        "entente.calls.ask-every=3s",
        "entente.calls.not-found-after=8s",
        "entente.outreach.lost-after=3s",
        // A killed node's jobs go to the next one.
        "db-scheduler.polling-interval=500ms",
        "db-scheduler.heartbeat-interval=1s");
  }

  void awaitApplication() {
    patiently()
        .until(() -> {
          if (!application.isAlive()) {
            throw new IllegalStateException("the application ended; its log is in " + folder);
          }
          return ask("listens").filter("true"::equals).isPresent();
        });
  }

  void killApplication() {
    application.destroyForcibly();
    application.onExit().join();
  }

  /// How much was asked and answered so far.
  long beats() {
    return beats.get();
  }

  /// Names and values by turns. Empty: no acknowledgement came, whatever was done.
  Optional<String> ask(String what, String... form) {
    beats.incrementAndGet();
    var answer =
        send(post(URI.create("http://127.0.0.1:" + office + "/" + what), form))
            .filter(each -> each.statusCode() == 200)
            .map(HttpResponse::body);
    beats.incrementAndGet();
    return answer;
  }

  /// As a person does: again, until it is acknowledged.
  String insist(String what, String... form) {
    return patiently().until(() -> ask(what, form), Optional::isPresent).orElseThrow();
  }

  /// What the product and the telephone company know of a call, for a message.
  String known(long call) {
    return List.of(
            "SELECT status, requested_at, answered_at, ended_at, ended_by, news_at, live_debtor, live_agent,"
                + " wrapped_up_at FROM phone_call WHERE id = ?",
            "SELECT * FROM line_request WHERE call_id = ?",
            "SELECT * FROM bridge WHERE call_id = ?",
            "SELECT w.* FROM work_item w JOIN phone_call c ON c.account_id = w.account_id WHERE c.id = ?",
            "SELECT event_key, status, changed_call, at, received_at FROM call_event WHERE call_id = ? ORDER BY id",
            "SELECT kind, detail, at FROM call_journal WHERE call_id = ?")
        .stream()
        .map(sql -> jdbc.sql(sql).param(call).query().listOfRows().toString())
        .collect(
            Collectors.joining("\n", "\n", "\nlive legs at the company: " + exchange.liveCalls()));
  }

  /// A form of the debtor's page: the address to which it leads, once it was taken.
  Optional<String> answers(String token, String... form) {
    beats.incrementAndGet();
    return send(post(URI.create("http://127.0.0.1:" + web + "/p/" + token), form))
        .filter(each -> each.statusCode() == 303)
        .flatMap(each -> each.headers().firstValue("Location"));
  }

  /// The person at this number says so; false when nobody talks there.
  boolean says(String number, String words) {
    beats.incrementAndGet();
    return control("say", "number", number, "text", words);
  }

  boolean hangsUp(String number) {
    return control("hangup", "number", number);
  }

  /// The numbers of the debtors who are on the line now.
  List<String> talking() {
    var calls =
        HttpRequest.newBuilder(exchange.url().resolve("/control/calls"))
            .header("Authorization", "Bearer " + TOKEN);
    return send(calls)
        .orElseThrow()
        .body()
        .lines()
        .map(line -> line.split(" "))
        .filter(call -> call[1].startsWith("+33199") && call[2].equals("in-progress"))
        .map(call -> call[1])
        .toList();
  }

  private boolean control(String what, String... form) {
    var request = post(exchange.url().resolve("/control/" + what), form);
    return send(request.header("Authorization", "Bearer " + TOKEN))
        .filter(each -> each.statusCode() == 204)
        .isPresent();
  }

  private static HttpRequest.Builder post(URI to, String... form) {
    var body = new StringBuilder();
    for (int i = 0; i < form.length; i += 2) {
      body.append(body.isEmpty() ? "" : "&")
          .append(form[i])
          .append('=')
          .append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
    }
    return HttpRequest.newBuilder(to)
        .timeout(Duration.ofSeconds(40))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
    try {
      return Optional.of(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      // Refused, reset, late: nobody knows what was done.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Logs stay for whoever looks into a failure.
  @Override
  public void close() throws IOException {
    if (application != null) {
      killApplication();
    }
    exchange.close();
    database.close();
    FileSystemUtils.deleteRecursively(folder.resolve("mariadb"));
  }
}
