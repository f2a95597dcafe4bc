package fr.entente.payments.match;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import fr.entente.payments.ExpectedPart;
import fr.entente.payments.ExpectedPayments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Finds for many entries at once the accounts that they may be meant for, each kind of evidence by
/// one indexed join, and applies the rules to them.
@Component
public class Candidates {
  private static final int MOST_OF_ONE_KIND = 8;
  private static final int DAYS_ABOUT = 10;

  private static final String WORDS =
      "JSON_TABLE(:words, '$[*]' COLUMNS (word VARCHAR(64) CHARACTER SET ascii PATH '$')) AS t";
  private static final String BY_INVOICE =
      "SELECT t.word, a.id FROM "
          + WORDS
          + " STRAIGHT_JOIN invoice_line i ON i.number_key = t.word COLLATE ascii_bin"
          + " STRAIGHT_JOIN account_card a ON a.id = i.account_id WHERE a.creditor_id = :creditor";
  private static final String BY_REFERENCE =
      "SELECT t.word, a.id FROM "
          + WORDS
          + " STRAIGHT_JOIN account_card a ON a.reference_key = t.word COLLATE ascii_bin"
          + " WHERE a.creditor_id = :creditor";
  private static final String BY_CUSTOMER =
      "SELECT t.word, a.id FROM "
          + WORDS.replace(" CHARACTER SET ascii", "")
          + " STRAIGHT_JOIN account_card a ON a.creditor_id = :creditor"
          + " AND a.reference = t.word COLLATE utf8mb4_bin";
  private static final String BY_PAYER =
      "SELECT t.word, a.id FROM "
          + WORDS
          + " STRAIGHT_JOIN known_payer k ON k.payer_hash = t.word COLLATE ascii_general_ci"
          + " STRAIGHT_JOIN account_card a ON a.debtor_id = k.debtor_id WHERE a.creditor_id = :creditor";
  private static final String BY_NAME =
      "SELECT t.word, a.id FROM "
          + WORDS.replace("(64)", "(160)")
          + " STRAIGHT_JOIN payer_name p ON p.<column> = t.word COLLATE ascii_bin"
          + " STRAIGHT_JOIN account_card a ON a.debtor_id = p.debtor_id WHERE a.creditor_id = :creditor";
  private static final String BY_AMOUNT =
      """
      SELECT few.word, a.id FROM (
        SELECT t.word FROM JSON_TABLE(:words, '$[*]' COLUMNS (word DECIMAL(14, 2) PATH '$')) AS t
          STRAIGHT_JOIN invoice_line x ON x.open_amount = t.word GROUP BY t.word HAVING COUNT(*) < 4) few
        STRAIGHT_JOIN invoice_line i ON i.open_amount = few.word STRAIGHT_JOIN account_card a ON a.id = i.account_id
      WHERE a.creditor_id = :creditor
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final CandidateAccounts accounts;
  private final ExpectedPayments expected;
  private final Tolerance tolerance;

  Candidates(
      JdbcClient jdbc,
      JsonMapper json,
      CandidateAccounts accounts,
      ExpectedPayments expected,
      Tolerance tolerance) {
    this.jdbc = jdbc;
    this.json = json;
    this.accounts = accounts;
    this.expected = expected;
    this.tolerance = tolerance;
  }

  public List<MatchVerdict> decide(
      CreditorId creditor, ReferenceShapes shapes, List<EntryDraft> drafts) {
    var search = new Search(creditor, shapes);
    drafts.forEach(_ -> search.found.add(new LinkedHashSet<>()));
    search.quoted(drafts);
    var known = search.byWords(BY_PAYER, drafts, Candidates::payer);
    search.others(drafts);
    Set<AccountId> all = new LinkedHashSet<>();
    search.found.forEach(all::addAll);
    var facts = accounts.load(all, search.words);
    // The rules are pure, and the verdicts stay in their order.
    return IntStream.range(0, drafts.size())
        .parallel()
        .mapToObj(i -> verdict(drafts.get(i), search.found.get(i), known.get(i), facts))
        .toList();
  }

  private MatchVerdict verdict(
      EntryDraft draft,
      Set<AccountId> found,
      Set<AccountId> known,
      CandidateAccounts.Loaded facts) {
    var entry = MatchFacts.of(draft, known, facts.severalDebtors(known));
    return Matching.decide(entry, found.stream().map(facts.candidates()::get).toList(), tolerance);
  }

  private static Collection<String> payer(EntryDraft draft) {
    return draft.payerHash() == null ? List.of() : List.of(draft.payerHash());
  }

  private final class Search {
    private final CreditorId creditor;
    private final ReferenceShapes shapes;
    private final List<Set<AccountId>> found = new ArrayList<>();
    private final Set<String> words = new HashSet<>();

    Search(CreditorId creditor, ReferenceShapes shapes) {
      this.creditor = creditor;
      this.shapes = shapes;
    }

    void quoted(List<EntryDraft> drafts) {
      byWords(
          BY_CUSTOMER,
          drafts,
          draft -> draft.line().account().isEmpty() ? List.of() : List.of(draft.line().account()));
      byWords(
          BY_INVOICE,
          drafts,
          draft ->
              Stream.concat(draft.words().words().stream(), draft.words().ends().stream())
                  .filter(shapes::invoice)
                  .toList());
      byWords(
          BY_REFERENCE,
          drafts,
          draft -> draft.words().words().stream().filter(shapes::account).toList());
    }

    // What a telling reference names needs no further search.
    void others(List<EntryDraft> drafts) {
      List<EntryDraft> open = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < drafts.size(); i++) {
        if (found.get(i).size() != 1 || !named(drafts.get(i))) {
          open.add(drafts.get(i));
          places.add(i);
        }
      }
      if (open.isEmpty()) {
        return;
      }
      merge(
          places,
          asked(
              BY_INVOICE,
              open,
              draft -> draft.words().filledUp().stream().filter(shapes::invoice).toList()));
      merge(
          places, asked(BY_NAME.replace("<column>", "words"), open, d -> name(d.payer().sorted())));
      merge(places, asked(BY_NAME.replace("<column>", "head"), open, d -> name(d.payer().head())));
      merge(places, asked(BY_AMOUNT, open, d -> List.of(d.line().amount().amount().toString())));
      merge(places, expectedAmounts(open));
    }

    private boolean named(EntryDraft draft) {
      return draft.words().words().stream()
          .anyMatch(word -> Matching.telling(word) && words.contains(word));
    }

    private static Collection<String> name(String text) {
      return text.length() < 4 ? List.of() : List.of(text);
    }

    List<Set<AccountId>> byWords(
        String sql, List<EntryDraft> drafts, Function<EntryDraft, Collection<String>> asked) {
      List<Set<AccountId>> answers = asked(sql, drafts, asked);
      for (int i = 0; i < answers.size(); i++) {
        found.get(i).addAll(answers.get(i));
      }
      return answers;
    }

    private void merge(List<Integer> places, List<Set<AccountId>> answers) {
      for (int i = 0; i < answers.size(); i++) {
        if (answers.get(i).size() <= MOST_OF_ONE_KIND) {
          found.get(places.get(i)).addAll(answers.get(i));
        }
      }
    }

    private List<Set<AccountId>> asked(
        String sql, List<EntryDraft> drafts, Function<EntryDraft, Collection<String>> asked) {
      Map<String, Set<AccountId>> byWord = new HashMap<>();
      List<Collection<String>> questions = drafts.stream().map(asked).toList();
      questions.forEach(each -> each.forEach(word -> byWord.put(word, new LinkedHashSet<>())));
      if (!byWord.isEmpty()) {
        jdbc.sql(sql)
            .param("words", json.writeValueAsString(byWord.keySet()))
            .param("creditor", creditor.value())
            .query(row -> {
              String word = row.getString(1);
              byWord
                  .computeIfAbsent(word, _ -> new LinkedHashSet<>())
                  .add(new AccountId(row.getLong(2)));
              words.add(word);
            });
      }
      List<Set<AccountId>> answers = new ArrayList<>();
      for (Collection<String> question : questions) {
        Set<AccountId> its = new LinkedHashSet<>();
        question.forEach(word -> its.addAll(byWord.getOrDefault(word, Set.of())));
        answers.add(its);
      }
      return answers;
    }

    private List<Set<AccountId>> expectedAmounts(List<EntryDraft> drafts) {
      Set<Money> amounts = new LinkedHashSet<>();
      drafts.forEach(draft -> amounts.add(draft.line().amount()));
      var days = drafts.stream().map(draft -> draft.line().bookedOn()).sorted().toList();
      Map<Money, List<ExpectedPart>> parts = new LinkedHashMap<>();
      expected
          .of(
              creditor,
              amounts,
              days.getFirst().minusDays(DAYS_ABOUT),
              days.getLast().plusDays(DAYS_ABOUT))
          .forEach(part -> parts.computeIfAbsent(part.missing(), _ -> new ArrayList<>()).add(part));
      List<Set<AccountId>> answers = new ArrayList<>();
      for (EntryDraft draft : drafts) {
        Set<AccountId> its = new LinkedHashSet<>();
        var day = draft.line().bookedOn();
        parts.getOrDefault(draft.line().amount(), List.of()).stream()
            .filter(part ->
                !part.dueOn().isBefore(day.minusDays(DAYS_ABOUT))
                    && !part.dueOn().isAfter(day.plusDays(DAYS_ABOUT)))
            .forEach(part -> its.add(part.account()));
        answers.add(its);
      }
      return answers;
    }
  }
}
