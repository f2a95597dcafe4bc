package fr.entente.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.listening.Listening;
import fr.entente.outreach.Outreach;
import fr.entente.payments.Payments;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// The doors of an application that is about to be killed, for the people of the test who live in
/// another process: an answer with 200 is an acknowledgement, given after the door has returned.
class Office {
  private static final Logger LOG = LoggerFactory.getLogger(Office.class);

  private final DeskDoors desk;
  private final ImportDoors imports;
  private final Agents agents;
  private final Commitments commitments;
  private final Outreach outreach;
  private final Payments payments;
  private final Listening listening;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final int port;

  Office(
      DeskDoors desk,
      ImportDoors imports,
      Agents agents,
      Commitments commitments,
      Outreach outreach,
      Payments payments,
      Listening listening,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock,
      int port) {
    this.desk = desk;
    this.imports = imports;
    this.agents = agents;
    this.commitments = commitments;
    this.outreach = outreach;
    this.payments = payments;
    this.listening = listening;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
    this.port = port;
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() throws IOException {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String what = exchange.getRequestURI().getPath().substring(1);
      int status = 200;
      String answer;
      try {
        answer = answer(what, form(exchange));
      } catch (RuntimeException e) {
        LOG.info("{} was not done: {}", what, e.toString());
        status = 500;
        answer = e.getClass().getSimpleName();
      }
      byte[] body = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String answer(String what, Map<String, String> form) {
    String[] words = what.split("/");
    return switch (words[0]) {
      case "listens" -> Boolean.toString(listening.detector().isPresent());
      case "desk" -> as(form.get("login"), () -> desk.answer(words[1], form));
      case "imports" -> RunAs.system(() -> imports.answer(words[1], form));
      case "place" -> place(form.get("accounts"));
      case "promise" -> RunAs.system(() -> promise(form));
      case "recap" -> RunAs.system(() -> recap(form));
      case "payment" -> RunAs.system(() -> payment(form));
      default -> throw new IllegalArgumentException(what);
    };
  }

  private String as(String login, java.util.function.Supplier<String> work) {
    SignIn.as(login, agents);
    try {
      return work.get();
    } finally {
      SignIn.out();
    }
  }

  private String place(String accounts) {
    List<AccountId> ids =
        Arrays.stream(accounts.split(",")).map(id -> new AccountId(Long.parseLong(id))).toList();
    transaction.executeWithoutResult(_ -> events.publishEvent(new AccountsChanged(ids, null)));
    return "";
  }

  private String promise(Map<String, String> form) {
    LocalDate day = LocalDate.now(clock).plusDays(5);
    var terms =
        new CommitmentTerms(
            new AccountId(number(form, "account")),
            null,
            new AgentId(number(form, "agent")),
            List.of(new Instalment(1, day, day, Money.euros(form.get("amount")))),
            PaymentMeans.TRANSFER,
            List.of(),
            "je fais le virement",
            "Comptabilité");
    return commitments.record(terms).toString();
  }

  private String recap(Map<String, String> form) {
    var commitment = new CommitmentId(number(form, "commitment"));
    return outreach
        .sendRecap(commitment, null, false, new AgentId(number(form, "agent")))
        .toString();
  }

  private String payment(Map<String, String> form) {
    return Boolean.toString(
        payments.receive(
            new AccountId(number(form, "account")),
            Money.euros(form.get("amount")),
            LocalDate.now(clock),
            form.get("key"),
            "VIR",
            form.get("key")));
  }

  static long number(Map<String, String> form, String name) {
    return Long.parseLong(form.get(name));
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var form = new HashMap<String, String>();
    for (String pair : body.isEmpty() ? new String[0] : body.split("&")) {
      int sign = pair.indexOf('=');
      form.put(
          pair.substring(0, sign),
          URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
    }
    return form;
  }
}
