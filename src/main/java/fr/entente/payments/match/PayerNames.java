package fr.entente.payments.match;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the index of debtors' names. Brought up to date before each matching: names come and
/// change in bulk loads, of which nobody else need know.
@Component
public class PayerNames {
  private static final int CHUNK = 5_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PayerNames(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public void bringUpToDate() {
    long after = 0;
    while (after >= 0) {
      after = some(after);
    }
  }

  // Returns the last debtor looked at, or -1 when there are no more.
  private long some(long after) {
    List<List<Object>> rows = new ArrayList<>();
    jdbc.sql(
            "SELECT d.id, d.name FROM debtor_card d LEFT JOIN payer_name p ON p.debtor_id = d.id"
                + " AND p.name = d.name COLLATE utf8mb4_bin WHERE d.id > ? AND p.debtor_id IS NULL"
                + " ORDER BY d.id LIMIT ?")
        .param(after)
        .param(CHUNK)
        .query(row -> {
          NameKey key = NameKey.of(row.getString("name"));
          rows.add(List.of(row.getLong("id"), row.getString("name"), key.sorted(), key.head()));
        });
    if (!rows.isEmpty()) {
      jdbc.sql(
              """
              INSERT INTO payer_name (debtor_id, name, words, head)
              SELECT id, name, words, head FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$[0]',
                name VARCHAR(160) PATH '$[1]', words VARCHAR(160) PATH '$[2]',
                head VARCHAR(12) PATH '$[3]')) AS t
              ON DUPLICATE KEY UPDATE name = VALUES(name), words = VALUES(words), head = VALUES(head)
              """)
          .param(json.writeValueAsString(rows))
          .update();
    }
    return rows.size() < CHUNK ? -1 : (Long) rows.getLast().getFirst();
  }
}
