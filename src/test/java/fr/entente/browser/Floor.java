package fr.entente.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.entente.TestClock;
import fr.entente.accounts.AccountBuilder;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.AgentResult;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.simulator.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// A floor with one agent, accounts of every temper, and a browser to sit at.
@BrowserTest
abstract class Floor {
  static final String PASSWORD = "un-mot-de-passe-long";
  private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

  @Autowired JdbcClient jdbc;
  @Autowired Agents agents;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  private final List<BrowserContext> contexts = new ArrayList<>();
  Desk desk;
  AgentId agent;

  @DynamicPropertySource
  static void telephone(DynamicPropertyRegistry settings) {
    String exchange = Exchange.PHONES.url().toString();
    settings.add("server.port", () -> Exchange.APPLICATION_PORT);
    settings.add("entente.telephony.account-sid", () -> Exchange.SID);
    settings.add("entente.telephony.auth-token", () -> Exchange.TOKEN);
    settings.add("entente.telephony.caller-id", () -> "+33199000001");
    settings.add("entente.telephony.public-url", Floor::address);
    settings.add("entente.telephony.base-url", () -> exchange);
    settings.add("entente.telephony.control-url", () -> exchange);
  }

  static String address() {
    return "http://127.0.0.1:" + Exchange.APPLICATION_PORT;
  }

  @RegisterExtension
  final AfterTestExecutionCallback pictureOfAFailure =
      test -> test.getExecutionException().ifPresent(_ -> photograph(test.getDisplayName()));

  @BeforeEach
  void openTheFloor() {
    agent = hire("marie", Language.FR);
    desk = new Desk(page(ColorScheme.LIGHT, 1366, 768));
  }

  @AfterEach
  void closeTheFloor() {
    Exchange.hangUp();
    contexts.forEach(context -> Chromium.air(context, address()));
  }

  private void photograph(String test) {
    var pages = contexts.stream().flatMap(context -> context.pages().stream()).toList();
    for (int i = 0; i < pages.size(); i++) {
      Look.asItIs(
          pages.get(i),
          "failed-" + getClass().getSimpleName() + "-" + test.replaceAll("\\W+", "-") + i);
    }
  }

  AgentId hire(String login, Language language) {
    String phone = "+3363998%04d".formatted(NUMBERS.getAndIncrement());
    Exchange.PHONES.scenario(phone, Scenario.DESK_PHONE);
    var made =
        RunAs.system(() ->
            agents.create(
                new NewAgent(
                    login, "Marie Delmas", Set.of(Role.AGENT), language, phone, PASSWORD)));
    return ((AgentResult.Done) made).agent().id();
  }

  Page page(ColorScheme scheme, int width, int height) {
    var context = Chromium.context(address());
    contexts.add(context);
    return Chromium.page(context, scheme, width, height);
  }

  /// An account whose debtor behaves so when rung.
  AccountId account(String name, String overdue, Scenario scenario) {
    return account(name, overdue, scenario, "+3319900%04d".formatted(NUMBERS.getAndIncrement()));
  }

  /// The same on this number, which also says who of several people answers.
  AccountId account(String name, String overdue, Scenario scenario, String phone) {
    Exchange.PHONES.scenario(phone, scenario);
    LocalDate today = LocalDate.now(clock);
    long creditor =
        jdbc.sql(
                "INSERT INTO creditor (name, collector, policy_override) VALUES ('Grossiste Durand', 'CREDITOR',"
                    + " 'heard-at-once') RETURNING id")
            .query(Long.class)
            .single();
    var id =
        AccountBuilder.anAccount(jdbc)
            .of(creditor)
            .named(name)
            .reachableAt(phone)
            .owing(overdue, today.minusDays(40))
            .save(today);
    jdbc.sql(
            "UPDATE debtor SET siren = '000123456', postcode = '69003', city = 'Lyon' WHERE id ="
                + " (SELECT debtor_id FROM account WHERE id = ?)")
        .param(id.value())
        .update();
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(id), null)));
    return id;
  }

  int count(String sql) {
    return jdbc.sql("SELECT COUNT(*) FROM " + sql).query(Integer.class).single();
  }

  String one(String sql) {
    return jdbc.sql(sql).query(String.class).optional().orElse("");
  }
}
