package fr.entente.desk;

import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import fr.entente.accounts.Contact;
import fr.entente.accounts.ContactRole;
import fr.entente.calls.CallRecord;
import fr.entente.calls.CallStatus;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.commitments.plan.Frequency;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Terms;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.ContactId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.kernel.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Claire (7) speaks on call 5 with the accounting of debtor 3 about account 2, which owes 120
/// euros on one invoice.
public final class Cases {
  public static final AgentId CLAIRE = new AgentId(7);
  public static final AccountId ACCOUNT = new AccountId(2);
  public static final CallId CALL = new CallId(5);
  public static final CommitmentId MADE = new CommitmentId(9);
  private static final Instant NOON = Instant.parse("2026-11-17T11:00:00Z");
  public static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  public static final Subject ON_CALL = new Subject(CLAIRE, ACCOUNT, new DebtorId(3), CALL);
  public static final Payable OWED =
      new Payable(
          ACCOUNT,
          Money.euros("120.00"),
          "Compta",
          List.of(new Payable.Claim(new InvoiceId(4), Money.euros("120.00"), true)));
  public static final Draft BLANK = Draft.blank(ACCOUNT.value(), "click");

  private Cases() {}

  public static Instalment part(int number, String amount) {
    var due = FRIDAY.plusMonths(number - 1L);
    return new Instalment(number, due, due, Money.euros(amount));
  }

  public static Terms terms(Instalment... lines) {
    return new Terms(
        List.of(lines),
        lines.length,
        FRIDAY,
        Frequency.MONTHLY,
        false,
        PaymentMeans.TRANSFER,
        "",
        "Compta",
        null,
        null,
        null);
  }

  public static Commitment made(Instalment... lines) {
    return new Commitment(
        MADE,
        ACCOUNT,
        List.of(lines),
        List.of(),
        List.of(),
        CommitmentStatus.PENDING,
        PaymentMeans.TRANSFER,
        "",
        "Compta",
        FRIDAY.minusDays(3),
        FRIDAY);
  }

  public static Contact contact(long id, @Nullable String phone) {
    return new Contact(
        new ContactId(id),
        new DebtorId(3),
        "Compta",
        ContactRole.ACCOUNTING,
        phone == null ? null : new PhoneNumber(phone),
        null,
        false,
        false);
  }

  /// Something whose answers do not matter.
  public static <T> T some(Class<T> type) {
    return mock(type, RETURNS_DEEP_STUBS);
  }

  public static String said(Draft draft) {
    var notice = draft.notice();
    return notice == null ? "" : notice.key();
  }

  public static CallRecord call(
      CallStatus status, Instant answered, Instant identity, Instant wrappedUp) {
    return call(status, answered, identity, wrappedUp, null);
  }

  public static CallRecord call(
      CallStatus status, Instant answered, Instant identity, Instant wrappedUp, String failure) {
    return new CallRecord(
        new CallId(1),
        new AgentId(1),
        new AccountId(1),
        new DebtorId(1),
        new PhoneNumber("+33199001234"),
        status,
        NOON,
        null,
        answered,
        status.terminal() ? NOON : null,
        null,
        wrappedUp,
        identity,
        false,
        false,
        failure,
        null,
        null,
        "demo-open",
        1,
        null,
        null,
        null,
        false);
  }
}
