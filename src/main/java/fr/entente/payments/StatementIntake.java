package fr.entente.payments;

import fr.entente.kernel.Money;
import fr.entente.payments.DecisionRepository.Decision;
import fr.entente.payments.match.Candidates;
import fr.entente.payments.match.EntryDraft;
import fr.entente.payments.match.Match;
import fr.entente.payments.match.MatchVerdict;
import fr.entente.payments.match.Matching;
import fr.entente.payments.match.ReferenceShapes;
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

  private final StatementFile file;
  private final ReferenceShapes shapes;
  private final EntryDrafts drafts;
  private final boolean otherSources;
  private final Candidates candidates;
  private final StatementStore store;
  private final List<SumAndParts.Sum> partsOfFile = new ArrayList<>();
  private final List<Long> takenBack = new ArrayList<>();
  private final DecisionCount count = new DecisionCount();
  private long last;

  StatementIntake(StatementFile file, Candidates candidates, StatementStore store) {
    this.file = file;
    this.candidates = candidates;
    this.store = store;
    shapes = store.shapes(file.creditor());
    drafts = store.drafts(file.creditor());
    otherSources = store.otherSources(file);
  }

  /// Notes a statement; returns message keys of what is odd about it beside those before.
  public List<String> statement(StatementHeader header) {
    List<String> odd = store.oddities(header);
    if (file.forReal()) {
      store.keep(file, header);
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
    List<EntryDraft> fresh = drafts.fresh(lines);
    count.known += lines.size() - fresh.size();
    if (fresh.isEmpty()) {
      return;
    }
    markTwins(fresh);
    SumAndParts.Sorted sorted = store.sort(file, fresh, partsOfFile);
    fresh.replaceAll(draft -> sorted.decided().contains(draft.key()) ? draft.asTwin() : draft);
    List<EntryDraft> incoming = fresh.stream().filter(EntryDraft::incoming).toList();
    Iterator<MatchVerdict> verdicts =
        candidates.decide(file.creditor(), shapes, incoming).iterator();
    Map<String, Long> ids = file.forReal() ? store.insert(file, last, fresh) : Map.of();
    List<Decision> decisions = new ArrayList<>(fresh.size());
    for (EntryDraft draft : fresh) {
      long id = ids.getOrDefault(draft.key(), 0L);
      MatchVerdict verdict = draft.incoming() ? verdicts.next() : null;
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
      count.add(decision);
      last = Math.max(last, id);
      if (decision.reason() == EntryReason.ORIGINAL_UNKNOWN) {
        takenBack.add(id);
      }
    }
    if (file.forReal()) {
      store.keep(file, fresh, ids, decisions);
    }
  }

  private void markTwins(List<EntryDraft> drafts) {
    if (!otherSources) {
      return;
    }
    Set<String> others = store.ofOtherSources(file, drafts);
    if (!others.isEmpty()) {
      drafts.replaceAll(draft ->
          others.contains(draft.line().bookedOn() + " " + draft.line().amount().amount())
              ? draft.asTwin()
              : draft);
    }
  }

  private Decision decision(long id, EntryDraft draft, @Nullable MatchVerdict verdict) {
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
      case MatchVerdict.Certain(Match match) ->
          new Decision(
              id,
              doubt ? EntryStatus.REVIEW : EntryStatus.MATCHED,
              amount,
              reason,
              List.of(match),
              text);
      case MatchVerdict.Unsure(List<Match> matches) ->
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

  private @Nullable EntryReason doubt(EntryDraft draft, @Nullable MatchVerdict verdict) {
    if (draft.line().lump()) {
      return EntryReason.LUMP_SUM;
    }
    if (draft.twin()) {
      return EntryReason.PERHAPS_THE_SAME;
    }
    // Books that letter a payment with invoices that we have as paid, or not at all.
    boolean counted =
        file.source() == BankSource.FEC
            && verdict instanceof MatchVerdict.Certain(Match match)
            && !Matching.quotesOpen(match);
    return counted ? EntryReason.ALREADY_COUNTED : null;
  }

  /// Posts what is certain and undoes what the bank took back; tells how far it is in percent.
  public IntakeFigures finish(IntConsumer percent) {
    if (file.forReal()) {
      List<Long> waiting = store.waiting(file);
      for (int from = 0; from < waiting.size(); from += CHUNK) {
        List<Long> some = waiting.subList(from, Math.min(waiting.size(), from + CHUNK));
        store.post(some);
        percent.accept(100 * (from + some.size()) / waiting.size());
      }
      for (long id : takenBack) {
        if (store.undo(id)) {
          count.review--;
          count.reversed++;
        }
      }
    }
    return count.figures();
  }
}
