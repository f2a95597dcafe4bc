package fr.entente.calls;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.awaitility.Awaitility.await;

import fr.entente.TestClock;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.RunAs;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Test fixture: agents with a desk phone, and debtors who may be called at any hour.
public final class Floor {
  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final JdbcClient jdbc;
  private final Calls calls;
  private final TestClock clock;

  public Floor(JdbcClient jdbc, Calls calls, TestClock clock) {
    this.jdbc = jdbc;
    this.calls = calls;
    this.clock = clock;
  }

  public AgentId agent() {
    int serial = SERIAL.incrementAndGet();
    return agent("+336399801%02d".formatted(serial % 100));
  }

  public AgentId agent(String deskPhone) {
    int serial = SERIAL.incrementAndGet();
    long id =
        jdbc.sql(
                """
                INSERT INTO agent (login, name, password_hash, roles, language, guidance, desk_phone,
                  active, created_at, password_changed_at)
                VALUES (?, ?, '-', 'AGENT', 'fr', 'NOVICE', ?, TRUE, NOW(6), NOW(6)) RETURNING id
                """)
            .param("agent" + serial)
            .param("Agent " + serial)
            .param(deskPhone)
            .query(Long.class)
            .single();
    return new AgentId(id);
  }

  public AccountId account(String phone) {
    long creditor =
        jdbc.sql(
                "INSERT INTO creditor (name, policy_override) VALUES ('Grossiste', 'heard-at-once')"
                    + " RETURNING id")
            .query(Long.class)
            .single();
    LocalDate today = LocalDate.now(clock);
    return anAccount(jdbc)
        .of(creditor)
        .reachableAt(phone)
        .owing("120.00", today.minusDays(40))
        .save(today);
  }

  public static DialRequest click(AgentId agent, AccountId account, String phone, String id) {
    return new DialRequest(agent, account, new PhoneNumber(phone), id, false);
  }

  public DialResult dial(DialRequest request) {
    return RunAs.system(() -> calls.dial(request));
  }

  /// Dialled, and handed over to the provider.
  public CallId dialled(AgentId agent, AccountId account, String phone) {
    CallId call = freeOf(agent, account, phone);
    await().until(() -> record(call).status() != CallStatus.REQUESTED);
    return call;
  }

  // The line of the call before may still be being hung up.
  private CallId freeOf(AgentId agent, AccountId account, String phone) {
    var result =
        await()
            .until(
                () -> dial(click(agent, account, phone, "click-" + SERIAL.incrementAndGet())),
                answer ->
                    !(answer instanceof DialResult.AlreadyLive(var what, var _)
                        && what.equals("line")));
    return ((DialResult.Dialling) result).call();
  }

  public CallRecord record(CallId call) {
    return RunAs.system(() -> calls.record(call)).orElseThrow();
  }

  public boolean wrapUp(CallId call, String disposition) {
    return RunAs.system(() -> calls.wrapUp(call, disposition, "Note."));
  }

  public void hangUp(CallId call) {
    RunAs.system(() -> calls.hangUp(call));
  }
}
