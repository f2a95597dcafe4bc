package fr.entente.payments;

import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Sha256;
import fr.entente.payments.bank.PayerKey;
import fr.entente.payments.match.EntryDraft;
import fr.entente.payments.match.NameKey;
import fr.entente.payments.match.QuotedWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The lines of one file as drafts, and which of them an earlier file brought. What makes an entry
/// this one includes its day, so days are read once, before anything of this file is written on
/// them.
final class EntryDrafts {
  private final CreditorId creditor;
  private final EntryRepository entries;
  private final PayerKey payers;
  private final Fingerprints ofThisFile = new Fingerprints();
  private final Fingerprints before = new Fingerprints();
  private final Set<LocalDate> daysBefore = new HashSet<>();

  EntryDrafts(CreditorId creditor, EntryRepository entries, PayerKey payers) {
    this.creditor = creditor;
    this.entries = entries;
    this.payers = payers;
  }

  /// Those that are new, in the order of the lines.
  List<EntryDraft> fresh(List<BankLine> lines) {
    recall(lines);
    List<EntryDraft> fresh = new ArrayList<>(lines.size());
    // Reading is pure; how often a line came before is counted in the order of the file.
    for (EntryDraft read : lines.parallelStream().map(this::read).toList()) {
      EntryDraft draft = numbered(read);
      if (!before.contains(draft.key())) {
        fresh.add(draft);
      }
    }
    return fresh;
  }

  private void recall(List<BankLine> lines) {
    Set<LocalDate> days = new HashSet<>();
    lines.forEach(line -> days.add(line.bookedOn()));
    days.removeAll(daysBefore);
    if (!days.isEmpty()) {
      entries.keys(creditor, days, before::add);
      daysBefore.addAll(days);
    }
  }

  private EntryDraft read(BankLine line) {
    return new EntryDraft(
        line,
        hash(creditor.value() + "|" + line.identity()),
        payers.hash(line.payerIban()),
        NameKey.of(line.payerName()),
        QuotedWords.of(line.text()),
        false);
  }

  private EntryDraft numbered(EntryDraft read) {
    int ordinal = ofThisFile.add(read.key());
    return ordinal == 1
        ? read
        : new EntryDraft(
            read.line(),
            hash(read.key() + "|" + ordinal),
            read.payerHash(),
            read.payer(),
            read.words(),
            false);
  }

  static String hash(String text) {
    return Sha256.hex(text);
  }
}
