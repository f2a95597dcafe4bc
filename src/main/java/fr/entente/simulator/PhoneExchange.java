package fr.entente.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// A telephone exchange that answers as Twilio does, REST and webhooks, over real HTTP. Everything
/// is kept in memory and ends with it.
public final class PhoneExchange implements AutoCloseable {
  private final FaultPlan faults;
  private final Traffic traffic = new Traffic();
  private final Switchboard board;
  private final Courier courier;
  private final ApiServer server;

  private PhoneExchange(int port, ExchangeSettings settings) throws IOException {
    faults = new FaultPlan(settings.seed());
    board = new Switchboard(settings);
    courier = new Courier(settings, faults, traffic, board);
    var callbacks = new StatusCallbacks(board, courier);
    var conferences = new Conferences(board, callbacks);
    var transcriber = new Transcriber(board, courier);
    var people = new People(board, transcriber, new Personas());
    var player = new TwimlPlayer(board, callbacks, conferences, transcriber, courier, traffic);
    var lines = new Lines(board, callbacks, conferences, transcriber, player, people);
    var calls = new CallResource(board, lines, traffic);
    var routes = new ArrayList<>(calls.routes());
    routes.addAll(new ConferenceResource(board, conferences).routes());
    routes.addAll(new ParticipantResource(board, conferences, lines, calls, traffic).routes());
    routes.addAll(new TranscriptionResource(board, transcriber).routes());
    var control = new ControlResource(board, lines, transcriber, faults);
    server = new ApiServer(port, board, faults, traffic, routes, control);
  }

  /// Opens an exchange; port 0 takes a free one.
  public static PhoneExchange start(int port, ExchangeSettings settings) {
    // The JDK's server waits 40 ms for more to send, and drops a caller's kept connection after 30
    // s,
    // unless told otherwise before its first start.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.idleInterval", "600");
    try {
      return new PhoneExchange(port, settings);
    } catch (IOException e) {
      throw new UncheckedIOException("the phone exchange cannot open port " + port, e);
    }
  }

  public int port() {
    return server.port();
  }

  /// Where the API answers, without a path.
  public URI url() {
    return URI.create("http://" + board.settings().bindAddress() + ":" + port());
  }

  public ExchangeSettings settings() {
    return board.settings();
  }

  public FaultPlan faults() {
    return faults;
  }

  /// From now on the person at this number behaves so.
  public void scenario(String number, Scenario scenario) {
    board.choose(number, scenario);
  }

  /// How often an operation was asked for: `POST /Calls.json`, `POST
  /// /Conferences/{ConferenceSid}/Participants.json`.
  public int requests(String operation) {
    return traffic.counted(operation);
  }

  /// Requests received and webhooks sent, oldest first.
  public List<TrafficEntry> traffic() {
    return traffic.entries();
  }

  /// What Twilio's debugger would list: a code and why.
  public List<String> complaints() {
    return traffic.complaints();
  }

  /// Calls that are not over.
  public int liveCalls() {
    return board.locked(() -> (int) board.newestLegs().stream().filter(Leg::live).count());
  }

  /// Transcriptions that run now.
  public int transcriptions() {
    return board.locked(() ->
        (int)
            board.newestLegs().stream()
                .flatMap(leg -> leg.transcriptions.stream())
                .filter(one -> !one.stopped)
                .count());
  }

  @Override
  public void close() {
    board.close();
    courier.close();
    server.close();
  }
}
