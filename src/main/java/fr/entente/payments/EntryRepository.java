package fr.entente.payments;

import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Utc;
import fr.entente.payments.bank.PayerKey;
import fr.entente.payments.match.EntryDraft;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes entries as the bank told them, thousands at a time: one prepared statement for all, whose
/// rows travel in one message of the driver's bulk protocol.
@Repository
class EntryRepository {
  private static final String INSERT =
      """
      INSERT INTO bank_entry (creditor_id, source, import_id, created_at, entry_key, line, amount,
        booked_on, value_on, bank_reference, end_to_end, transaction_reference, mandate, reversal,
        return_reason, payer_name, payer_hash, payer_shown, text, means, ordered)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Clock clock;

  EntryRepository(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.clock = clock;
  }

  /// Gives the keys of the entries that were booked on these days.
  void keys(CreditorId creditor, Collection<LocalDate> days, Consumer<String> each) {
    jdbc.sql(
            "SELECT entry_key FROM bank_entry WHERE creditor_id = :creditor AND booked_on IN (:days)")
        .param("creditor", creditor.value())
        .param("days", days)
        .query(row -> {
          each.accept(row.getString(1));
        });
  }

  boolean otherSources(CreditorId creditor, BankSource source) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM bank_entry WHERE creditor_id = :creditor AND source IN (:others))")
        .param("creditor", creditor.value())
        .param(
            "others",
            Arrays.stream(BankSource.values())
                .filter(each -> each != source)
                .map(Enum::name)
                .toList())
        .query(Boolean.class)
        .single();
  }

  /// Days and amounts that another kind of source brought already, as `day amount`.
  Set<String> ofOtherSources(CreditorId creditor, BankSource source, List<EntryDraft> drafts) {
    var days = drafts.stream().map(draft -> draft.line().bookedOn()).sorted().toList();
    return new HashSet<>(
        jdbc.sql(
                "SELECT DISTINCT CONCAT(booked_on, ' ', amount) FROM bank_entry"
                    + " WHERE creditor_id = ? AND booked_on BETWEEN ? AND ? AND source <> ?")
            .param(creditor.value())
            .param(days.getFirst())
            .param(days.getLast())
            .param(source.name())
            .query(String.class)
            .list());
  }

  /// Of which file and when.
  record Origin(CreditorId creditor, BankSource source, @Nullable Long file, LocalDateTime at) {}

  /// One entry that no file brought; returns its id.
  long insert(CreditorId creditor, BankSource source, EntryDraft draft) {
    write(new Origin(creditor, source, null, Utc.of(clock.instant())), List.of(draft));
    return jdbc.sql("SELECT id FROM bank_entry WHERE creditor_id = ? AND entry_key = ?")
        .param(creditor.value())
        .param(draft.key())
        .query(Long.class)
        .single();
  }

  /// Entries of a file, of which those up to `after` are written already; returns the new ids by
  /// key.
  Map<String, Long> insert(
      CreditorId creditor, BankSource source, long file, long after, List<EntryDraft> drafts) {
    write(new Origin(creditor, source, file, Utc.of(clock.instant())), drafts);
    Map<String, Long> ids = HashMap.newHashMap(drafts.size());
    jdbc.sql("SELECT id, entry_key FROM bank_entry WHERE import_id = ? AND id > ?")
        .param(file)
        .param(after)
        .query(row -> {
          ids.put(row.getString("entry_key"), row.getLong("id"));
        });
    return ids;
  }

  private void write(Origin origin, List<EntryDraft> drafts) {
    template.batchUpdate(
        INSERT, drafts, drafts.size(), (row, draft) -> set(row, origin, draft, draft.line()));
  }

  // Texts, where they may be missing: one type a column keeps the rows in one message.
  private static void set(PreparedStatement row, Origin origin, EntryDraft draft, BankLine line)
      throws SQLException {
    row.setLong(1, origin.creditor().value());
    row.setString(2, origin.source().name());
    row.setString(3, origin.file() == null ? null : "" + origin.file());
    row.setObject(4, origin.at());
    row.setString(5, draft.key());
    row.setLong(6, line.line());
    row.setBigDecimal(7, line.amount().amount());
    row.setString(8, line.bookedOn().toString());
    row.setString(9, line.valueOn() == null ? null : line.valueOn().toString());
    row.setString(10, orNull(line.bankReference(), 80));
    row.setString(11, orNull(line.endToEnd(), 80));
    row.setString(12, orNull(line.transaction(), 80));
    row.setString(13, orNull(line.mandate(), 80));
    row.setBoolean(14, line.reversal());
    row.setString(15, orNull(line.returnReason(), 20));
    row.setString(16, cut(line.payerName(), 160));
    row.setString(17, draft.payerHash());
    row.setString(18, PayerKey.shown(line.payerIban()));
    row.setString(19, cut(line.text(), 1000));
    row.setString(20, cut(line.means(), 40));
    row.setString(21, line.ordered() == null ? null : line.ordered().amount().toPlainString());
  }

  private static @Nullable String orNull(String text, int longest) {
    return text.isEmpty() ? null : cut(text, longest);
  }

  static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
