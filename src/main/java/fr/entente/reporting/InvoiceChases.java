package fr.entente.reporting;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.ChasingLetters;
import fr.entente.accounts.Invoice;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.kernel.InvoiceId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: when each unpaid invoice was last asked for, and how (R18). What is done on an
/// account asks for all that was due on that day; a call that rang nobody, and a document that was
/// asked for, ask for nothing.
@Service
public class InvoiceChases {
  private static final int REACH = 100;
  private static final Set<String> ASKING = Set.of("RECAP", "REMINDER");
  private final Calls calls;
  private final ChasingLetters letters;
  private final ThreadRows rows;
  private final Clock clock;

  InvoiceChases(Calls calls, ChasingLetters letters, ThreadRows rows, Clock clock) {
    this.calls = calls;
    this.letters = letters;
    this.rows = rows;
    this.clock = clock;
  }

  /// Of those with something open; one that nobody asked for is not there.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD', 'MANAGER')")
  @Transactional(readOnly = true)
  public Map<InvoiceId, Chase> of(AccountFile file) {
    List<Chase> all = Stream.of(called(file), mailed(file), written(file)).flatMap(s -> s).toList();
    Map<InvoiceId, Chase> last = new HashMap<>();
    for (Invoice invoice : file.invoices()) {
      if (invoice.open().isPositive()) {
        last(all, invoice.dueOn()).ifPresent(chase -> last.put(invoice.id(), chase));
      }
    }
    return Map.copyOf(last);
  }

  static Optional<Chase> last(List<Chase> all, LocalDate dueOn) {
    return all.stream()
        .filter(chase -> !chase.on().isBefore(dueOn))
        .max(Comparator.comparing(Chase::on).thenComparing(Chase::kind, Comparator.reverseOrder()));
  }

  private Stream<Chase> called(AccountFile file) {
    return calls.history(file.debtor().id(), REACH).stream()
        .filter(call -> call.account().equals(file.account().id()))
        .filter(call -> !call.incoming() && !call.rangNobody())
        .map(CallRecord::requestedAt)
        .map(at -> new Chase(day(at), Chase.Kind.CALL));
  }

  private Stream<Chase> mailed(AccountFile file) {
    return rows.mails(file.account().id(), REACH).stream()
        .filter(mail -> ASKING.contains(mail.kind()) && mail.state().equals("SENT"))
        .map(mail -> new Chase(day(mail.at()), Chase.Kind.MAIL));
  }

  private Stream<Chase> written(AccountFile file) {
    return letters.of(file.account()).stream()
        .map(letter -> new Chase(letter.sentOn(), Chase.Kind.LETTER));
  }

  private LocalDate day(Instant at) {
    return at.atZone(clock.getZone()).toLocalDate();
  }
}
