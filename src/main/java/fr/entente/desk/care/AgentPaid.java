package fr.entente.desk.care;

import fr.entente.accounts.DisputeType;
import fr.entente.accounts.DisputedPart;
import fr.entente.commitments.PaymentMeans;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.Subject;
import fr.entente.desk.picture.Brief;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.seat.Seat;
import fr.entente.payments.FoundPayment;
import fr.entente.payments.PaymentSearch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: "it is paid". The payment is searched for while the debtor is on the line; what is
/// said to be paid is not asked for until proof came or its day is over, and the rest goes on. It
/// is no promise.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentPaid {
  private static final int CHEQUE_DAYS = 7;
  private static final int OTHER_DAYS = 4;
  private final DeskCommands commands;
  private final AgentCare care;
  private final PaymentSearch payments;

  AgentPaid(DeskCommands commands, AgentCare care, PaymentSearch payments) {
    this.commands = commands;
    this.care = care;
    this.payments = payments;
  }

  /// What came in and may be it.
  public List<FoundPayment> search(Seat seat, SaidPaid said) {
    var brief = commands.look(seat).brief();
    return brief == null || brief.masked()
        ? List.of()
        : payments.find(brief.account(), said.amount(), said.sentOn(), said.reference());
  }

  public DeskState save(Seat seat, SaidPaid said) {
    return commands.note(
        seat,
        DeskCommand.PAID,
        (subject, desk) -> save(subject, desk.state().brief(), desk.draft(), said));
  }

  Draft save(Subject subject, @Nullable Brief brief, Draft draft, SaidPaid said) {
    var parts =
        brief == null ? List.<DisputedPart>of() : PaidParts.of(brief.invoices(), said.amount());
    if (parts.isEmpty()) {
      return draft.notice(Notice.warning("desk.refused.paid.nothing_open", Map.of()));
    }
    var contested = new Contested(DisputeType.PAID, parts, said.words(), null, said.proofBy());
    var after = care.dispute(subject, draft, contested);
    return after.form() == null
        ? after.notice(Notice.done("desk.done.paid", Map.of("date", said.proofBy().toString())))
        : after;
  }

  /// By which day a payment shows: a cheque takes longer than a transfer.
  public static LocalDate shows(LocalDate sentOn, LocalDate today, PaymentMeans means) {
    LocalDate from = sentOn.isAfter(today) ? sentOn : today;
    LocalDate shown = from.plusDays(means == PaymentMeans.CHEQUE ? CHEQUE_DAYS : OTHER_DAYS);
    // Banks book nothing on a weekend.
    return switch (shown.getDayOfWeek()) {
      case SATURDAY -> shown.plusDays(2);
      case SUNDAY -> shown.plusDays(1);
      default -> shown;
    };
  }
}
