package fr.entente.calls;

import fr.entente.kernel.CallId;
import fr.entente.kernel.Retained;
import fr.entente.kernel.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What was said on calls. The call, its result and its notes stay; its journal says that the words
/// went and how many.
@Component
class OldWords implements Retained {
  private final JdbcClient jdbc;
  private final Forgetting forgetting;
  private final TransactionTemplate transaction;

  OldWords(JdbcClient jdbc, Forgetting forgetting, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.forgetting = forgetting;
    this.transaction = transaction;
  }

  @Override
  public String kind() {
    return "words";
  }

  @Override
  public long due(Instant before) {
    return jdbc.sql("SELECT COUNT(*) FROM utterance WHERE at < ?")
        .param(Utc.of(before))
        .query(Long.class)
        .single();
  }

  // Call by call: half of a conversation tells less than none, and more than it should.
  @Override
  public int erase(Instant before, int most) {
    List<Long> calls =
        jdbc.sql(
                "SELECT DISTINCT call_id FROM (SELECT call_id FROM utterance WHERE at < ?"
                    + " ORDER BY at LIMIT "
                    + most
                    + ") old")
            .param(Utc.of(before))
            .query(Long.class)
            .list();
    int gone = 0;
    for (long call : calls) {
      Integer turns = transaction.execute(_ -> forgetting.words(new CallId(call)));
      gone += turns == null ? 0 : turns;
    }
    return gone;
  }
}
