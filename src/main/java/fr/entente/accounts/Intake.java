package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CreditorId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Front door for bulk loads: compares and takes in whole tables of open items, set-based. One load
/// at a time; the key of an item is creditor, account reference and invoice number, and the due
/// date where a number has several items.
@Service
public class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final IntakeRepository tables;
  private final IntakeParts parts;
  private final IntakeReports reports;
  private final IntakeFacts facts;
  private final IntakeJournal journal;
  private final IntakeTurns turns;
  private final Settlings settlings;
  private final NoteRepository notes;
  private final Balances balances;
  private final DisputeRepository disputes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Intake(
      IntakeRepository tables,
      IntakeParts parts,
      IntakeReports reports,
      IntakeFacts facts,
      IntakeJournal journal,
      IntakeTurns turns,
      Settlings settlings,
      NoteRepository notes,
      Balances balances,
      DisputeRepository disputes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.tables = tables;
    this.parts = parts;
    this.reports = reports;
    this.facts = facts;
    this.journal = journal;
    this.turns = turns;
    this.settlings = settlings;
    this.notes = notes;
    this.balances = balances;
    this.disputes = disputes;
    this.events = events;
    this.clock = clock;
  }

  /// What applying would do. Writes only into the order's own stage.
  public IntakeReport compare(IntakeOrder order, IntConsumer progress) {
    boolean known = tables.anyAccount(order.creditor());
    if (known || tables.anyDebtor()) {
      tables.match(order);
      progress.accept(40);
    }
    parts.tell(order, known);
    if (!known) {
      return reports.allNew(order);
    }
    tables.markTouched(order);
    progress.accept(70);
    return reports.difference(order);
  }

  /// Takes everything in, in the caller's transaction, which should be READ COMMITTED: so it locks
  /// no row that it does not change. The progress listener hears 0 to 100 and may throw to stop the
  /// load.
  @Transactional(propagation = Propagation.MANDATORY)
  public IntakeReport apply(IntakeOrder order, IntConsumer progress) {
    LocalDate today = LocalDate.now(clock);
    turns.take();
    var times = new StringBuilder();
    long start = System.nanoTime();
    boolean known = tables.anyAccount(order.creditor());
    IntakeReport report = compare(order, step -> progress.accept(step / 10));
    var first = tables.firstIds();
    journal(order, known);
    tables.trustReferences(true);
    start = took(times, "compare", start);
    tables.addDebtors(order, first);
    progress.accept(20);
    start = took(times, "debtors", start);
    tables.addAccounts(order, first, today);
    progress.accept(35);
    start = took(times, "accounts", start);
    tables.addContacts(order, first);
    facts.add(order, first, today);
    progress.accept(45);
    start = took(times, "contacts", start);
    tables.addItems(order, first, known);
    tables.trustReferences(false);
    progress.accept(85);
    start = took(times, "items", start);
    if (known) {
      tables.touch(order);
      disputes.keepNoted(order.batch());
      balances.refreshBatch(order.batch(), today);
    }
    journal.end(order);
    if (disputes.adopt(order.batch(), clock.instant(), DisputeDates.usual(today)) > 0) {
      disputes.adoptParts();
    }
    progress.accept(95);
    start = took(times, "figures", start);
    events.publishEvent(new AccountsChanged(List.of(), order.batch()));
    took(times, "listeners", start);
    LOG.info("Batch {} taken in, ms:{}", order.batch(), times);
    progress.accept(100);
    return report;
  }

  private void journal(IntakeOrder order, boolean known) {
    journal.begin(order, clock.instant());
    if (known) {
      journal.before(order);
    }
    Settling now = settlings.noted(order);
    if (!now.same(order.shown())) {
      throw new SettlesOtherwise(settlings.missing(order));
    }
  }

  /// Tells that a load is committed; never inside its transaction.
  public void committed(long batch) {
    events.publishEvent(new AccountsLoaded(batch));
  }

  private static long took(StringBuilder times, String step, long since) {
    long now = System.nanoTime();
    times.append(' ').append(step).append(' ').append((now - since) / 1_000_000);
    return now;
  }

  /// A note that came with a file, without an author here.
  @Transactional
  public void addNote(AccountId account, String text, Instant at) {
    notes.persist(new NoteRow(account, new AgentId(0), text, at, null));
  }

  /// A note that an agent wrote at an earlier time, about a call.
  @Transactional
  public void addNote(AccountId account, AgentId author, CallId call, String text, Instant at) {
    notes.persist(new NoteRow(account, author, text, at, call));
  }

  @Transactional
  public CreditorId addCreditor(
      String name,
      @Nullable String siren,
      CollectorKind collector,
      @Nullable String policyOverride,
      @Nullable String callbackPhone,
      @Nullable String mandateReference) {
    return tables.addCreditor(
        name, siren, collector, policyOverride, callbackPhone, mandateReference);
  }
}
