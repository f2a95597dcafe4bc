package fr.entente.payments;

import fr.entente.kernel.CreditorId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// The lines of one file as drafts, and which of them an earlier file brought. What makes an entry
/// this one includes its day, so days are read once, before anything of this file is written on
/// them.
final class Drafts {
  private final CreditorId creditor;
  private final EntryRepository entries;
  private final PayerKey payers;
  private final Fingerprints ofThisFile = new Fingerprints();
  private final Fingerprints before = new Fingerprints();
  private final Set<LocalDate> daysBefore = new HashSet<>();

  Drafts(CreditorId creditor, EntryRepository entries, PayerKey payers) {
    this.creditor = creditor;
    this.entries = entries;
    this.payers = payers;
  }

  /// Those that are new, in the order of the lines.
  List<Draft> fresh(List<BankLine> lines) {
    recall(lines);
    List<Draft> fresh = new ArrayList<>(lines.size());
    for (BankLine line : lines) {
      Draft draft = draft(line);
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

  private Draft draft(BankLine line) {
    String base = hash(creditor.value() + "|" + line.identity());
    int ordinal = ofThisFile.add(base);
    return new Draft(
        line,
        ordinal == 1 ? base : hash(base + "|" + ordinal),
        payers.hash(line.payerIban()),
        NameKey.of(line.payerName()),
        QuotedWords.of(line.text()),
        false);
  }

  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
