package fr.entente.reporting;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.Stretch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// The trail is found by who, what, when and account, and says no more than its reader may know.
@EntenteTest
class AuditLogTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final Stretch PAGE = new Stretch(0, 50);
  private static final AuditFilter ALL = new AuditFilter(null, null, null, "");
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Agents agents;
  @Autowired AuditTrail trail;
  @Autowired AuditLog log;
  private AccountId account;
  private AgentId emma;
  private AgentId lea;

  @BeforeEach
  void fourThingsWereDone() {
    account = anAccount(jdbc).named("Menuiserie Blanc").owing("10.00", TODAY).save(TODAY);
    emma = new AgentId(SignIn.person(jdbc, "emma", "AGENT"));
    lea = new AgentId(SignIn.person(jdbc, "lea", "LEAD"));
    SignIn.person(jdbc, "claire", "MANAGER");
    SignIn.person(jdbc, "admin", "ADMINISTRATOR");
    long debtor = jdbc.sql("SELECT debtor_id FROM account").query(Long.class).single();
    trail.record(emma, "hold.placed", "debtor " + debtor, "hold 1 VULNERABILITY");
    trail.record(lea, "worklist.released", "account:" + account.value(), "by hand");
    clock.forward(Duration.ofDays(1));
    trail.record(null, "hold.expired", "debtor " + debtor, "hold 1 VULNERABILITY");
    trail.record(lea, "agent.team", "agent:" + emma.value(), "team=Lyon");
  }

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  private List<AuditLine> seenBy(String login, AuditFilter filter) {
    SignIn.as(login, agents);
    return log.page(filter, PAGE).rows();
  }

  private List<String> actions(AuditFilter filter) {
    return seenBy("lea", filter).stream().map(AuditLine::action).toList();
  }

  @Test
  void theNewestComesFirstWithItsAuthorAndItsDebtor() {
    var lines = seenBy("lea", ALL);
    assertThat(lines)
        .extracting(AuditLine::action)
        .containsExactly("agent.team", "hold.expired", "worklist.released", "hold.placed");
    assertThat(lines.get(1).actor()).isNull();
    assertThat(lines.get(2).actor()).isEqualTo("lea");
    assertThat(lines.get(2).account()).isEqualTo(account);
    assertThat(lines.get(2).debtorName()).isEqualTo("Menuiserie Blanc");
    assertThat(lines.get(3).detail()).isEqualTo("hold 1 VULNERABILITY");
  }

  @Test
  void itIsFoundByWhoWhatWhenAndAccount() {
    assertThat(actions(new AuditFilter(emma, null, null, ""))).containsExactly("hold.placed");
    assertThat(actions(new AuditFilter(null, AuditTopic.PEOPLE, null, "")))
        .containsExactly("agent.team");
    assertThat(actions(new AuditFilter(null, null, TODAY.plusDays(1), "")))
        .containsExactly("agent.team", "hold.expired");
    String reference = jdbc.sql("SELECT reference FROM account").query(String.class).single();
    assertThat(actions(new AuditFilter(null, null, null, reference)))
        .containsExactly("hold.expired", "worklist.released", "hold.placed");
    assertThat(actions(new AuditFilter(null, null, null, "no such"))).isEmpty();
  }

  @Test
  void aManagerReadsNothingOfHardshipAndAnAdministratorNoDebtor() {
    var manager = seenBy("claire", ALL);
    assertThat(manager.get(3).detail()).isEmpty();
    assertThat(manager.get(3).withheld()).isTrue();
    assertThat(manager.get(2).detail()).isEqualTo("by hand");
    var administrator = seenBy("admin", ALL);
    assertThat(administrator).allMatch(line -> line.debtorName() == null);
    assertThat(administrator).allMatch(line -> line.account() == null);
    assertThat(administrator.get(0).detail()).isEqualTo("team=Lyon");
    assertThat(administrator.get(2).withheld()).isTrue();
  }

  @Test
  void agentsDoNotReadIt() {
    SignIn.as("emma", agents);
    assertThatThrownBy(() -> log.page(ALL, PAGE)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aPageAtATime() {
    SignIn.as("lea", agents);
    var page = log.page(ALL, new Stretch(2, 2));
    assertThat(page.counted()).isEqualTo(4);
    assertThat(page.rows())
        .extracting(AuditLine::action)
        .containsExactly("worklist.released", "hold.placed");
  }
}
