package fr.entente.payments;

import fr.entente.kernel.CreditorId;
import fr.entente.payments.match.EntryDraft;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A statement tells one sum, a notice the payments it is made of: the same money, which counts
/// once. Whichever comes second: as long as nobody decided on the sum, its parts take its place.
@Component
class SumAndParts {
  private static final int DAYS_APART = 7;
  private static final String SUMS =
      """
      SELECT e.id, e.bank_reference, e.amount, e.booked_on,
        s.reason <=> 'DETAILED_ELSEWHERE' OR s.reason <=> 'SET_ASIDE' AS gone,
        s.status IN ('REVIEW', 'UNALLOCATED') AND s.allocated = 0 AS waits
      FROM bank_entry e JOIN bank_entry_state s ON s.entry_id = e.id
      LEFT JOIN bank_part p ON p.entry_id = e.id
      WHERE e.bank_reference IN (:references) AND e.creditor_id = :creditor AND e.amount > 0
        AND p.entry_id IS NULL
      """;
  private static final String KEEP =
      """
      INSERT INTO bank_part (creditor_id, entry_id, whole_reference, total, booked_on)
      SELECT :creditor, entry_id, whole_reference, total, booked_on
      FROM JSON_TABLE(:rows, '$[*]' COLUMNS (entry_id BIGINT PATH '$[0]',
        whole_reference VARCHAR(80) PATH '$[1]', total DECIMAL(14, 2) PATH '$[2]',
        booked_on DATE PATH '$[3]')) AS t
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SumAndParts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// One sum: by its bank's reference, its amount, and about when.
  record Sum(String reference, BigDecimal total, LocalDate on) {
    boolean same(Sum other) {
      return reference.equals(other.reference)
          && total.compareTo(other.total) == 0
          && Math.abs(on.toEpochDay() - other.on.toEpochDay()) <= DAYS_APART;
    }

    private static Sum of(ResultSet row) throws SQLException {
      return new Sum(row.getString(1), row.getBigDecimal(2), row.getObject(3, LocalDate.class));
    }
  }

  /// What was found out about some drafts, by their keys: sums whose parts are here, and parts of
  /// sums that somebody decided on already.
  record Sorted(Set<String> elsewhere, Set<String> decided) {}

  Sorted sort(
      CreditorId creditor, List<EntryDraft> drafts, List<Sum> partsOfFile, boolean forReal) {
    List<EntryDraft> parts = drafts.stream().filter(SumAndParts::part).toList();
    List<EntryDraft> sums =
        drafts.stream()
            .filter(draft ->
                draft.incoming()
                    && draft.line().partOf() == null
                    && !draft.line().bankReference().isEmpty())
            .toList();
    Set<String> decided = parts.isEmpty() ? Set.of() : replace(creditor, parts, forReal);
    parts.stream().map(SumAndParts::sum).distinct().forEach(partsOfFile::add);
    Set<String> elsewhere = new HashSet<>();
    if (!sums.isEmpty()) {
      Map<String, List<Sum>> known =
          Stream.concat(partsOfFile.stream(), partsKnown(creditor, sums).stream())
              .collect(Collectors.groupingBy(Sum::reference));
      for (EntryDraft draft : sums) {
        Sum own =
            new Sum(
                draft.line().bankReference(),
                draft.line().amount().amount(),
                draft.line().bookedOn());
        if (known.getOrDefault(own.reference(), List.of()).stream().anyMatch(own::same)) {
          elsewhere.add(draft.key());
        }
      }
    }
    return new Sorted(elsewhere, decided);
  }

  private static boolean part(EntryDraft draft) {
    return draft.incoming() && draft.line().partOf() != null;
  }

  private static Sum sum(EntryDraft draft) {
    Whole whole = java.util.Objects.requireNonNull(draft.line().partOf());
    return new Sum(
        EntryRepository.cut(whole.reference(), 80),
        whole.total().amount(),
        draft.line().bookedOn());
  }

  /// Sets aside the sums that wait; tells the parts of those that do not.
  private Set<String> replace(CreditorId creditor, List<EntryDraft> parts, boolean forReal) {
    Set<String> references = new HashSet<>();
    parts.forEach(part -> references.add(sum(part).reference()));
    Set<String> decided = new HashSet<>();
    List<Long> gone = new ArrayList<>();
    jdbc.sql(SUMS)
        .param("references", references)
        .param("creditor", creditor.value())
        .query(row -> {
          var found =
              new Sum(
                  row.getString("bank_reference"),
                  row.getBigDecimal("amount"),
                  row.getObject("booked_on", LocalDate.class));
          List<EntryDraft> its = parts.stream().filter(part -> sum(part).same(found)).toList();
          if (its.isEmpty() || row.getBoolean("gone")) {
            return;
          }
          if (row.getBoolean("waits")) {
            gone.add(row.getLong("id"));
          } else {
            its.forEach(part -> decided.add(part.key()));
          }
        });
    if (forReal && !gone.isEmpty()) {
      jdbc.sql(
              "UPDATE bank_entry_state SET status = 'IGNORED', reason = 'DETAILED_ELSEWHERE',"
                  + " version = version + 1 WHERE entry_id IN (:ids)")
          .param("ids", gone)
          .update();
      jdbc.sql("DELETE FROM bank_proposal WHERE entry_id IN (:ids)").param("ids", gone).update();
    }
    return decided;
  }

  private List<Sum> partsKnown(CreditorId creditor, List<EntryDraft> sums) {
    boolean any =
        jdbc.sql("SELECT EXISTS (SELECT 1 FROM bank_part WHERE creditor_id = ?)")
            .param(creditor.value())
            .query(Boolean.class)
            .single();
    if (!any) {
      return List.of();
    }
    return jdbc.sql(
            "SELECT DISTINCT whole_reference, total, booked_on FROM bank_part"
                + " WHERE creditor_id = :creditor AND whole_reference IN (:references)")
        .param("creditor", creditor.value())
        .param(
            "references",
            sums.stream()
                .map(draft -> EntryRepository.cut(draft.line().bankReference(), 80))
                .toList())
        .query((row, _) -> Sum.of(row))
        .list();
  }

  /// Remembers of what the stored drafts are parts.
  void keep(CreditorId creditor, List<EntryDraft> drafts, Map<String, Long> ids) {
    List<List<Object>> rows = new ArrayList<>();
    for (EntryDraft draft : drafts) {
      if (part(draft)) {
        Sum whole = sum(draft);
        rows.add(
            List.of(
                java.util.Objects.requireNonNull(ids.get(draft.key())),
                whole.reference(),
                whole.total(),
                whole.on().toString()));
      }
    }
    if (!rows.isEmpty()) {
      jdbc.sql(KEEP)
          .param("creditor", creditor.value())
          .param("rows", json.writeValueAsString(rows))
          .update();
    }
  }
}
