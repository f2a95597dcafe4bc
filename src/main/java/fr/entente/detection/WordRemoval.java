package fr.entente.detection;

import fr.entente.calls.Consent;
import fr.entente.kernel.CallId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: removes what was heard on one call because the person asks for it. The signs stay
/// what somebody made of them, without a word of what was said.
@Service
public class WordRemoval {
  private final Consent consent;
  private final JdbcClient jdbc;
  private final Previews previews;

  WordRemoval(Consent consent, JdbcClient jdbc, Previews previews) {
    this.consent = consent;
    this.jdbc = jdbc;
    this.previews = previews;
  }

  /// How many turns went, and how many signs lost their words.
  public record Removed(int turns, int quotes) {}

  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public Removed of(CallId call) {
    int turns = consent.forget(call);
    gone("DELETE FROM turn_to_read WHERE call_id = ?", call);
    gone("DELETE FROM turn_unfinished WHERE call_id = ?", call);
    int quotes =
        gone(
            """
            UPDATE finding SET excerpt = NULL, evidence = '', sequence = NULL
            WHERE call_id = ? AND source = 'TRANSCRIPT'
              AND (evidence <> '' OR excerpt IS NOT NULL OR sequence IS NOT NULL)
            """,
            call);
    previews.forget(call);
    return new Removed(turns, quotes);
  }

  private int gone(String sql, CallId call) {
    return jdbc.sql(sql).param(call.value()).update();
  }
}
