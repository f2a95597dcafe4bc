package fr.entente.payments;

import fr.entente.accounts.Built;
import fr.entente.kernel.CreditorId;
import fr.entente.payments.DecisionRepository.Decision;
import fr.entente.payments.bank.BankAccounts;
import fr.entente.payments.bank.PayerKey;
import fr.entente.payments.match.EntryDraft;
import fr.entente.payments.match.ReferenceShapes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a file of bank entries asks of the database and leaves there. Everything is written in the
/// caller's transaction.
@Component
class StatementStore {
  private final JdbcClient jdbc;
  private final BankAccounts accounts;
  private final EntryRepository entries;
  private final DecisionRepository decided;
  private final SumAndParts sums;
  private final PayerKey payers;
  private final PostingRepository parts;
  private final Payments payments;
  private final Reversals reversals;
  private final StatementUndo undoing;

  StatementStore(
      JdbcClient jdbc,
      BankAccounts accounts,
      EntryRepository entries,
      DecisionRepository decided,
      SumAndParts sums,
      PayerKey payers,
      PostingRepository parts,
      Payments payments,
      Reversals reversals,
      StatementUndo undoing) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.entries = entries;
    this.decided = decided;
    this.sums = sums;
    this.payers = payers;
    this.parts = parts;
    this.payments = payments;
    this.reversals = reversals;
    this.undoing = undoing;
  }

  Optional<CreditorId> creditorOf(String iban) {
    return accounts.creditorOf(iban);
  }

  ReferenceShapes shapes(CreditorId creditor) {
    return ReferenceShapes.of(jdbc, creditor);
  }

  EntryDrafts drafts(CreditorId creditor) {
    return new EntryDrafts(creditor, entries, payers);
  }

  boolean otherSources(StatementFile file) {
    return entries.otherSources(file.creditor(), file.source());
  }

  Set<String> ofOtherSources(StatementFile file, List<EntryDraft> drafts) {
    return entries.ofOtherSources(file.creditor(), file.source(), drafts);
  }

  List<String> oddities(StatementHeader header) {
    return accounts.oddities(header);
  }

  void keep(StatementFile file, StatementHeader header) {
    accounts.take(file.creditor(), header, file.importId());
  }

  SumAndParts.Sorted sort(
      StatementFile file, List<EntryDraft> drafts, List<SumAndParts.Sum> partsOfFile) {
    return sums.sort(file.creditor(), drafts, partsOfFile, file.forReal());
  }

  /// The ids of the new rows by the keys of their entries; `last` is the largest id so far.
  Map<String, Long> insert(StatementFile file, long last, List<EntryDraft> drafts) {
    return entries.insert(file.creditor(), file.source(), file.importId(), last, drafts);
  }

  void keep(
      StatementFile file,
      List<EntryDraft> drafts,
      Map<String, Long> ids,
      List<Decision> decisions) {
    decided.write(file.creditor(), decisions);
    sums.keep(file.creditor(), drafts, ids);
  }

  /// Entries of this file that are decided and not posted yet.
  List<Long> waiting(StatementFile file) {
    return parts.waiting(file.importId());
  }

  void post(List<Long> ids) {
    payments.receiveAll(parts.parts(ids));
    parts.posted(ids);
  }

  /// True when exactly one original of what the bank took back was found and undone.
  boolean undo(long entry) {
    return reversals.undo(entry);
  }

  List<Built> builtOn(long importId) {
    return undoing.builtOn(importId);
  }

  void takeBack(long importId) {
    undoing.undo(importId);
  }
}
