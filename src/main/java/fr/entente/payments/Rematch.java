package fr.entente.payments;

import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import fr.entente.payments.DecisionRepository.Decision;
import fr.entente.payments.match.Candidates;
import fr.entente.payments.match.EntryDraft;
import fr.entente.payments.match.Match;
import fr.entente.payments.match.MatchVerdict;
import fr.entente.payments.match.NameKey;
import fr.entente.payments.match.PayerNames;
import fr.entente.payments.match.QuotedWords;
import fr.entente.payments.match.ReferenceShapes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decides again on entries that wait and on which nobody decided yet: new invoices came in, or a
/// payer became known.
@Component
class Rematch {
  private static final int CHUNK = 2_000;

  private final JdbcClient jdbc;
  private final DecisionRepository decided;
  private final PostingRepository postings;
  private final Candidates candidates;
  private final PayerNames names;
  private final Payments payments;

  Rematch(
      JdbcClient jdbc,
      DecisionRepository decided,
      PostingRepository postings,
      Candidates candidates,
      PayerNames names,
      Payments payments) {
    this.jdbc = jdbc;
    this.decided = decided;
    this.postings = postings;
    this.candidates = candidates;
    this.names = names;
    this.payments = payments;
  }

  int run() {
    names.bringUpToDate();
    List<Long> creditors =
        jdbc.sql(
                "SELECT DISTINCT creditor_id FROM bank_entry_state"
                    + " WHERE status IN ('REVIEW', 'UNALLOCATED')")
            .query(Long.class)
            .list();
    int posted = 0;
    for (long creditor : creditors) {
      posted += of(new CreditorId(creditor));
    }
    return posted;
  }

  private int of(CreditorId creditor) {
    ReferenceShapes shapes = ReferenceShapes.of(jdbc, creditor);
    long after = 0;
    int posted = 0;
    while (true) {
      Map<Long, EntryDraft> waiting = waiting(creditor, after);
      if (waiting.isEmpty()) {
        return posted;
      }
      posted += decide(creditor, shapes, waiting);
      after = waiting.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
    }
  }

  private int decide(CreditorId creditor, ReferenceShapes shapes, Map<Long, EntryDraft> waiting) {
    List<Long> ids = new ArrayList<>(waiting.keySet());
    List<MatchVerdict> verdicts =
        candidates.decide(creditor, shapes, ids.stream().map(waiting::get).toList());
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      long id = ids.get(i);
      EntryDraft draft = java.util.Objects.requireNonNull(waiting.get(id));
      Money amount = draft.line().amount();
      String text = draft.line().text();
      decisions.add(
          switch (verdicts.get(i)) {
            case MatchVerdict.Certain(Match match) ->
                new Decision(id, EntryStatus.MATCHED, amount, null, List.of(match), text);
            case MatchVerdict.Unsure(List<Match> matches) ->
                new Decision(id, EntryStatus.REVIEW, amount, null, matches, text);
            case MatchVerdict.Unknown() ->
                new Decision(id, EntryStatus.UNALLOCATED, amount, null, List.of(), text);
          });
    }
    decided.rewrite(creditor, decisions);
    List<Long> parts = postings.waitingOf(ids);
    if (!parts.isEmpty()) {
      payments.receiveAll(postings.parts(parts));
      postings.posted(parts);
    }
    return parts.size();
  }

  private Map<Long, EntryDraft> waiting(CreditorId creditor, long after) {
    Map<Long, EntryDraft> found = new java.util.LinkedHashMap<>();
    jdbc.sql(
            "SELECT e.* FROM bank_entry_state s JOIN bank_entry e ON e.id = s.entry_id"
                + " WHERE s.creditor_id = ? AND s.status IN ('REVIEW', 'UNALLOCATED') AND s.reason IS NULL"
                + " AND e.amount > 0 AND s.entry_id > ? ORDER BY s.entry_id LIMIT ? FOR UPDATE")
        .param(creditor.value())
        .param(after)
        .param(CHUNK)
        .query(row -> {
          var plain =
              BankLine.plain(
                  0,
                  "",
                  Money.euros(row.getBigDecimal("amount")),
                  row.getObject("booked_on", LocalDate.class),
                  row.getString("payer_name"),
                  row.getString("text"),
                  row.getString("means"));
          var ordered = row.getBigDecimal("ordered");
          var line = ordered == null ? plain : plain.ordered(Money.euros(ordered));
          found.put(
              row.getLong("id"),
              new EntryDraft(
                  line,
                  row.getString("entry_key"),
                  row.getString("payer_hash"),
                  NameKey.of(line.payerName()),
                  QuotedWords.of(line.text()),
                  false));
        });
    return found;
  }
}
