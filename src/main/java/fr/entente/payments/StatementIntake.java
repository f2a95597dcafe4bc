package fr.entente.payments;

import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import fr.entente.payments.DecisionRepository.Decision;
import java.util.ArrayList;
import java.util.Iterator;
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
  private final DecisionRepository decided;
  private final PostingRepository parts;
  private final Candidates candidates;
  private final Drafts drafts;
  private final Payments payments;
  private final Reversals reversals;
  private final BankAccounts accounts;
  private final Wholes wholes;
  private final List<Wholes.Sum> partsOfFile = new ArrayList<>();
  private final List<Long> takenBack = new ArrayList<>();
  private final boolean otherSources;
  private final Tally tally = new Tally();
  private long last;

  StatementIntake(
      CreditorId creditor,
      BankSource source,
      long importId,
      boolean forReal,
      Shapes shapes,
      EntryRepository entries,
      DecisionRepository decided,
      PostingRepository parts,
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
    this.decided = decided;
    this.parts = parts;
    this.candidates = candidates;
    this.drafts = new Drafts(creditor, entries, payers);
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
    List<Draft> fresh = drafts.fresh(lines);
    tally.known += lines.size() - fresh.size();
    if (fresh.isEmpty()) {
      return;
    }
    markTwins(fresh);
    Wholes.Sorted sorted = wholes.sort(creditor, fresh, partsOfFile, forReal);
    fresh.replaceAll(draft -> sorted.decided().contains(draft.key()) ? draft.asTwin() : draft);
    List<Draft> incoming = fresh.stream().filter(Draft::incoming).toList();
    Iterator<Verdict> verdicts = candidates.decide(creditor, shapes, incoming).iterator();
    Map<String, Long> ids =
        forReal ? entries.insert(creditor, source, importId, last, fresh) : Map.of();
    List<Decision> decisions = new ArrayList<>(fresh.size());
    for (Draft draft : fresh) {
      long id = ids.getOrDefault(draft.key(), 0L);
      Verdict verdict = draft.incoming() ? verdicts.next() : null;
      Decision decision =
          sorted.elsewhere().contains(draft.key())
              ? new Decision(
                  id,
                  EntryStatus.IGNORED,
                  draft.line().amount(),
                  EntryReason.DETAILED_ELSEWHERE,
                  List.of(),
                  draft.line().text())
              : decision(id, draft, verdict);
      decisions.add(decision);
      tally.count(decision);
      last = Math.max(last, id);
      if (decision.reason() == EntryReason.ORIGINAL_UNKNOWN) {
        takenBack.add(id);
      }
    }
    if (forReal) {
      decided.write(creditor, decisions);
      wholes.keep(creditor, fresh, ids);
    }
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
    String text = draft.line().text();
    if (!draft.incoming()) {
      boolean back = draft.line().reversal() || !draft.line().returnReason().isEmpty();
      return new Decision(
          id,
          back ? EntryStatus.REVIEW : EntryStatus.IGNORED,
          amount,
          back ? EntryReason.ORIGINAL_UNKNOWN : EntryReason.OUTGOING,
          List.of(),
          text);
    }
    if (draft.line().reversal() || !draft.line().returnReason().isEmpty()) {
      // Our own order came back: no debtor's money.
      return new Decision(id, EntryStatus.IGNORED, amount, EntryReason.OUTGOING, List.of(), text);
    }
    EntryReason reason = doubt(draft, verdict);
    boolean doubt = reason != null;
    return switch (verdict) {
      case Verdict.Certain(Match match) ->
          new Decision(
              id,
              doubt ? EntryStatus.REVIEW : EntryStatus.MATCHED,
              amount,
              reason,
              List.of(match),
              text);
      case Verdict.Unsure(List<Match> matches) ->
          new Decision(id, EntryStatus.REVIEW, amount, reason, matches, text);
      case null, default ->
          new Decision(
              id,
              doubt ? EntryStatus.REVIEW : EntryStatus.UNALLOCATED,
              amount,
              reason,
              List.of(),
              text);
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
      List<Long> waiting = parts.waiting(importId);
      for (int from = 0; from < waiting.size(); from += CHUNK) {
        List<Long> some = waiting.subList(from, Math.min(waiting.size(), from + CHUNK));
        payments.receiveAll(parts.parts(some));
        parts.posted(some);
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
}
