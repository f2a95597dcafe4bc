package fr.entente.desk.care;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.accounts.AccountsChanged;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.compliance.RuleId;
import fr.entente.compliance.Verdict;
import fr.entente.compliance.WrittenContact;
import fr.entente.desk.AgentDesk;
import fr.entente.desk.care.ContactWish.Channel;
import fr.entente.desk.line.AgentLine;
import fr.entente.desk.picture.Brief;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.RunAs;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/// POL-05 at the desk: the debtor's word about calls and mail binds at once, and can be taken back.
@EntenteTest
class WishTests {
  private static final String PHONE = "+33199000041";
  private static final String OTHER = "+33199000042";
  private static final String MAIL = "compta@atelier.example";
  @Autowired AgentDesk desk;
  @Autowired AgentLine line;
  @Autowired AgentWishes wishes;
  @Autowired Agents agents;
  @Autowired Calls calls;
  @Autowired WrittenContact writing;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private Seat seat;
  private AccountId account;

  @BeforeEach
  void anAccountWithTwoNumbersIsOnTheDesk() {
    var floor = new Floor(jdbc, calls, clock);
    AgentId agent = floor.agent();
    account = floor.account(PHONE);
    jdbc.sql("UPDATE contact SET email = ?, preferred = TRUE").param(MAIL).update();
    jdbc.sql(
            "INSERT INTO contact (debtor_id, name, role, phone) SELECT debtor_id, 'Standard',"
                + " 'SWITCHBOARD', ? FROM contact")
        .param(OTHER)
        .update();
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new AccountsChanged(List.of(account), null)));
    seat = new Seat(agent, "tab", "screen");
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
    desk.enter(seat);
    line.next(seat);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private List<String> numbers() {
    return brief().contacts().stream()
        .map(contact -> Objects.requireNonNull(contact.phone()).e164())
        .toList();
  }

  private Brief brief() {
    return Objects.requireNonNull(desk.state(seat.agent()).brief());
  }

  private ContactWish offered(Channel channel, String address, boolean stop) {
    return wishes.offered(seat).stream()
        .filter(wish -> wish.channel() == channel && wish.stop() == stop)
        .filter(wish -> Objects.equals(wish.address(), address))
        .findFirst()
        .orElseThrow();
  }

  private DeskState say(Channel channel, String address, boolean stop) {
    desk.open(seat, DeskCommand.WISH);
    return wishes.note(seat, offered(channel, address, stop), "il l'a dit");
  }

  @Test
  void aNumberThatTheDebtorRuledOutIsNotOfferedAndNotDialled() {
    assertThat(numbers()).containsExactly(PHONE, OTHER);
    var after = say(Channel.PHONE, PHONE, true);
    assertThat(Objects.requireNonNull(after.notice()).key()).isEqualTo("desk.done.wish");
    assertThat(numbers()).containsExactly(OTHER);
    assertThat(Objects.requireNonNull(brief().callee()).phone()).isEqualTo(new PhoneNumber(OTHER));
    assertThat(brief().wishes().mayCall(new PhoneNumber(PHONE))).isFalse();
    say(Channel.PHONE, PHONE, false);
    assertThat(numbers()).containsExactly(PHONE, OTHER);
  }

  @Test
  void whoWantsNoCallsAtAllIsOfferedNoNumberAndTheDialIsRefused() {
    say(Channel.PHONE, null, true);
    assertThat(numbers()).isEmpty();
    assertThat(Objects.requireNonNull(line.dial(seat).notice()).key())
        .isEqualTo("desk.refused.no_number");
    assertThat(jdbc.sql("SELECT COUNT(*) FROM phone_call").query(Integer.class).single()).isZero();
    say(Channel.PHONE, null, false);
    assertThat(numbers()).hasSize(2);
  }

  @Test
  void whoWantsNoMailGetsNoneAndMayChangeHisMind() {
    say(Channel.MAIL, MAIL, true);
    assertThat(refused(MAIL)).isTrue();
    assertThat(refused("autre@atelier.example")).isFalse();
    say(Channel.MAIL, null, true);
    assertThat(refused("autre@atelier.example")).isTrue();
    say(Channel.MAIL, null, false);
    assertThat(refused("autre@atelier.example")).isFalse();
    assertThat(refused(MAIL)).as("the one address stays ruled out").isTrue();
    say(Channel.MAIL, MAIL, false);
    assertThat(refused(MAIL)).isFalse();
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE action LIKE 'email_opt_out.%'")
                .query(Integer.class)
                .single())
        .isEqualTo(4);
  }

  private boolean refused(String address) {
    return RunAs.system(() -> writing.mayWrite(account, address)) instanceof Verdict.Refused no
        && no.refusals().stream().anyMatch(refusal -> refusal.rule() == RuleId.OPT_OUT);
  }
}
