package fr.entente.demo;

import fr.entente.accounts.Intake;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.agents.FirstStart;
import fr.entente.agents.Teams;
import fr.entente.exchange.Imports;
import fr.entente.kernel.RunAs;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Test fixture: the people of the demonstration and their portfolio with its past, put into an
/// empty database as `./entente run` does it.
public final class Demonstration {
  public static final String PASSWORD = DemoPeople.PASSWORD;

  /// What Demonstration#told finds on the tests' day. Whoever changes what is told changes this.
  static final Map<String, String> ON_THE_TESTS_DAY =
      Map.of(
          "calls",
          "531 1086461300177",
          "commitments",
          "210 472908212460",
          "events",
          "510 1119040715970",
          "letters",
          "9 16540648232",
          "money",
          "2429 5270522230860",
          "open",
          "2201 4743230936343",
          "said",
          "713 1527075030671");

  private static final Map<String, String> TOLD =
      Map.of(
          "calls",
          sum(
              "a.reference, c.requested_at, c.disposition, c.script_key, (SELECT COUNT(*) FROM"
                  + " call_journal j WHERE j.call_id = c.id)",
              "phone_call c JOIN account a ON a.id = c.account_id"),
          "commitments",
          sum(
              "a.reference, c.agreed_on, c.status",
              "commitment c JOIN account a ON a.id = c.account_id"),
          "events",
          sum(
              "a.reference, e.kind, e.on_date",
              "commitment_event e JOIN commitment c ON c.id = e.commitment_id JOIN account a ON a.id ="
                  + " c.account_id"),
          "money",
          sum(
              "a.reference, e.kind, e.booked_on, e.amount",
              "ledger_entry e JOIN account a ON a.id = e.account_id"),
          "said",
          sum("a.reference, n.text", "note n JOIN account a ON a.id = n.account_id"),
          "open",
          sum("a.reference, w.tier, w.state", "work_item w JOIN account a ON a.id = w.account_id"),
          "letters",
          sum("m.kind", "outgoing_mail m"));

  private Demonstration() {}

  public static void load(ApplicationContext spring) {
    var clock = spring.getBean(Clock.class);
    var agents = spring.getBean(Agents.class);
    var teams = spring.getBean(Teams.class);
    new DemoPeople(spring.getBean(FirstStart.class), agents, teams, clock).on(null);
    var portfolio =
        new DemoPortfolio(
            spring.getBean(Imports.class),
            spring.getBean(Intake.class),
            spring.getBean(Portfolio.class),
            spring.getBean(DemoKnowledge.class),
            spring.getBean(DemoHistory.class),
            clock);
    RunAs.system(() -> portfolio.load(_ -> {}));
  }

  /// All that was told, in a few words: the same for the same day, however often the load was
  /// interrupted.
  static Map<String, String> told(JdbcClient jdbc) {
    Map<String, String> told = new TreeMap<>();
    TOLD.forEach((what, sql) -> told.put(what, jdbc.sql(sql).query(String.class).single()));
    return told;
  }

  private static String sum(String words, String from) {
    return "SELECT CONCAT(COUNT(*), ' ', SUM(CRC32(CONCAT_WS(' ', " + words + ")))) FROM " + from;
  }
}
