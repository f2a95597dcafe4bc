package fr.entente.payments;

import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import fr.entente.payments.EntryRepository.Decision;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// One file on its way in: entries are decided on as the file found the world, and what is certain
/// is posted at the end, in an order of its own. So the order of the entries changes nothing.
public final class StatementIntake {
  private static final int CHUNK = 2_000;

  private final CreditorId creditor;
  private final BankSource source;
  private final long importId;
  private final boolean forReal;
  private final Shapes shapes;
  private final EntryRepository entries;
  private final Candidates candidates;
  private final PayerKey payers;
  private final Payments payments;
  private final Reversals reversals;
  private final BankAccounts accounts;
  private final Wholes wholes;
  private final List<Wholes.Sum> partsOfFile = new ArrayList<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final List<Long> takenBack = new ArrayList<>();
  private final boolean otherSources;
  private final Tally tally = new Tally();
  private final Set<String> seen = new HashSet<>();

  StatementIntake(
      CreditorId creditor,
      BankSource source,
      long importId,
      boolean forReal,
      Shapes shapes,
      EntryRepository entries,
      Candidates candidates,
      PayerKey payers,
      Payments payments,
      Reversals reversals,
      BankAccounts accounts,
      Wholes wholes) {
    this.creditor = creditor;
    this.source = source;
    this.importId = importId;
    this.forReal = forReal;
    this.shapes = shapes;
    this.entries = entries;
    this.candidates = candidates;
    this.payers = payers;
    this.payments = payments;
    this.reversals = reversals;
    this.accounts = accounts;
    this.wholes = wholes;
    this.otherSources = entries.otherSources(creditor, source);
  }

  /// Notes a statement; returns message keys of what is odd about it beside those before.
  public List<String> statement(StatementHeader header) {
    List<String> odd = accounts.oddities(header);
    if (forReal) {
      accounts.take(creditor, header, importId);
    }
    return odd;
  }

  /// Takes some lines in; best a few thousand at a time.
  public void take(List<BankLine> lines) {
    for (int from = 0; from < lines.size(); from += CHUNK) {
      some(lines.subList(from, Math.min(lines.size(), from + CHUNK)));
    }
  }

  private void some(List<BankLine> lines) {
    List<Draft> drafts = new ArrayList<>(lines.size());
    lines.forEach(line -> drafts.add(draft(line)));
    Set<String> known = entries.known(creditor, drafts.stream().map(Draft::key).toList());
    List<Draft> fresh =
        new ArrayList<>(
            drafts.stream().filter(draft -> !known.contains(draft.key()) && isNew(draft)).toList());
    tally.known += drafts.size() - fresh.size();
    if (fresh.isEmpty()) {
      return;
    }
    markTwins(fresh);
    Wholes.Sorted sorted = wholes.sort(creditor, fresh, partsOfFile, forReal);
    fresh.replaceAll(draft -> sorted.decided().contains(draft.key()) ? draft.asTwin() : draft);
    List<Draft> incoming = fresh.stream().filter(Draft::incoming).toList();
    List<Verdict> verdicts = candidates.decide(creditor, shapes, incoming);
    Map<String, Verdict> byKey = new HashMap<>();
    for (int i = 0; i < incoming.size(); i++) {
      byKey.put(incoming.get(i).key(), verdicts.get(i));
    }
    Map<String, Long> ids = forReal ? entries.insert(creditor, source, importId, fresh) : Map.of();
    List<Decision> decisions = new ArrayList<>(fresh.size());
    Map<Long, String> texts = new HashMap<>();
    for (Draft draft : fresh) {
      long id = ids.getOrDefault(draft.key(), 0L);
      Decision decision =
          sorted.elsewhere().contains(draft.key())
              ? new Decision(
                  id,
                  EntryStatus.IGNORED,
                  draft.line().amount(),
                  EntryReason.DETAILED_ELSEWHERE,
                  List.of())
              : decision(id, draft, byKey.get(draft.key()));
      decisions.add(decision);
      texts.put(id, draft.line().text());
      tally.count(decision);
      if (decision.reason() == EntryReason.ORIGINAL_UNKNOWN) {
        takenBack.add(id);
      }
    }
    if (forReal) {
      entries.write(creditor, decisions, texts);
      wholes.keep(creditor, fresh, ids);
    }
  }

  // In a trial nothing is stored that a later line of the file could be compared with.
  private boolean isNew(Draft draft) {
    return forReal || seen.add(draft.key().substring(0, 16));
  }

  private void markTwins(List<Draft> drafts) {
    if (!otherSources) {
      return;
    }
    Set<String> others = entries.ofOtherSources(creditor, source, drafts);
    if (!others.isEmpty()) {
      drafts.replaceAll(draft ->
          others.contains(draft.line().bookedOn() + " " + draft.line().amount().amount())
              ? draft.asTwin()
              : draft);
    }
  }

  private Decision decision(long id, Draft draft, @Nullable Verdict verdict) {
    Money amount = draft.line().amount();
    if (!draft.incoming()) {
      boolean back = draft.line().reversal() || !draft.line().returnReason().isEmpty();
      return new Decision(
          id,
          back ? EntryStatus.REVIEW : EntryStatus.IGNORED,
          amount,
          back ? EntryReason.ORIGINAL_UNKNOWN : EntryReason.OUTGOING,
          List.of());
    }
    if (draft.line().reversal() || !draft.line().returnReason().isEmpty()) {
      // Our own order came back: no debtor's money.
      return new Decision(id, EntryStatus.IGNORED, amount, EntryReason.OUTGOING, List.of());
    }
    EntryReason reason = doubt(draft, verdict);
    boolean doubt = reason != null;
    return switch (verdict) {
      case Verdict.Certain(Match match) ->
          new Decision(
              id, doubt ? EntryStatus.REVIEW : EntryStatus.MATCHED, amount, reason, List.of(match));
      case Verdict.Unsure(List<Match> matches) ->
          new Decision(id, EntryStatus.REVIEW, amount, reason, matches);
      case null, default ->
          new Decision(
              id, doubt ? EntryStatus.REVIEW : EntryStatus.UNALLOCATED, amount, reason, List.of());
    };
  }

  private @Nullable EntryReason doubt(Draft draft, @Nullable Verdict verdict) {
    if (draft.line().lump()) {
      return EntryReason.LUMP_SUM;
    }
    if (draft.twin()) {
      return EntryReason.PERHAPS_THE_SAME;
    }
    // Books that letter a payment with invoices that we have as paid, or not at all.
    boolean counted =
        source == BankSource.FEC
            && verdict instanceof Verdict.Certain(Match match)
            && !Matching.quotesOpen(match);
    return counted ? EntryReason.ALREADY_COUNTED : null;
  }

  /// Posts what is certain and undoes what the bank took back; tells how far it is in percent.
  public IntakeFigures finish(IntConsumer percent) {
    if (forReal) {
      List<Long> waiting = entries.waiting(importId);
      for (int from = 0; from < waiting.size(); from += CHUNK) {
        List<Long> some = waiting.subList(from, Math.min(waiting.size(), from + CHUNK));
        payments.receiveAll(entries.parts(some));
        entries.posted(some);
        percent.accept(100 * (from + some.size()) / waiting.size());
      }
      for (long id : takenBack) {
        if (reversals.undo(id)) {
          tally.review--;
          tally.reversed++;
        }
      }
    }
    return tally.figures();
  }

  private Draft draft(BankLine line) {
    String base = hash(creditor.value() + "|" + line.identity());
    int ordinal = ordinals.merge(base.substring(0, 20), 1, Integer::sum);
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
