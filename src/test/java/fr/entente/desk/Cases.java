package fr.entente.desk;

import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import fr.entente.accounts.Contact;
import fr.entente.accounts.ContactRole;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.commitments.plan.Frequency;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.ContactId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Money;
import fr.entente.kernel.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Claire (7) speaks on call 5 with the accounting of debtor 3 about account 2, which owes 120
/// euros on one invoice.
final class Cases {
  static final AgentId CLAIRE = new AgentId(7);
  static final AccountId ACCOUNT = new AccountId(2);
  static final CallId CALL = new CallId(5);
  static final CommitmentId MADE = new CommitmentId(9);
  static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  static final Subject ON_CALL = new Subject(CLAIRE, ACCOUNT, new DebtorId(3), CALL);
  static final Payable OWED =
      new Payable(ACCOUNT, Money.euros("120.00"), "Compta", List.of(new InvoiceId(4)));
  static final Draft BLANK = Draft.blank(ACCOUNT.value(), "click");

  private Cases() {}

  static Instalment part(int number, String amount) {
    var due = FRIDAY.plusMonths(number - 1L);
    return new Instalment(number, due, due, Money.euros(amount));
  }

  static Terms terms(Instalment... lines) {
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
        null);
  }

  static Commitment made(Instalment... lines) {
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

  static Contact contact(long id, @Nullable String phone) {
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
  static <T> T some(Class<T> type) {
    return mock(type, RETURNS_DEEP_STUBS);
  }

  static String said(Draft draft) {
    var notice = draft.notice();
    return notice == null ? "" : notice.key();
  }
}
