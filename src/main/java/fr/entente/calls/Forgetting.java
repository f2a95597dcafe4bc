package fr.entente.calls;

import fr.entente.kernel.CallId;
import fr.entente.kernel.Erasing;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes back what was heard: the words go, the journal says that they went and how many.
@Component
class Forgetting {
  private final JdbcClient jdbc;
  private final Erasing erasing;
  private final CallLog log;
  private final Clock clock;

  Forgetting(JdbcClient jdbc, Erasing erasing, CallLog log, Clock clock) {
    this.jdbc = jdbc;
    this.erasing = erasing;
    this.log = log;
    this.clock = clock;
  }

  int words(CallId call) {
    return erasing.during(() -> {
      int turns = jdbc.sql("DELETE FROM utterance WHERE call_id = ?").param(call.value()).update();
      log.journal(call, "words_removed", Integer.toString(turns), clock.instant());
      return turns;
    });
  }
}
