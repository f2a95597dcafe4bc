package fr.entente.reporting;

import fr.entente.agents.Presence;
import fr.entente.kernel.Money;
import fr.entente.listening.Label;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One agent on the floor with what a lead steers by: the team, what is overdue on the account in
/// hand, the step of the script that was answered last, what was confirmed on the call, and the
/// agent's calls and promises of today.
public record FloorLine(
    FloorRow row,
    @Nullable String team,
    @Nullable Money overdue,
    @Nullable String step,
    @Nullable Label sign,
    int calls,
    Money promised) {
  /// A crisis first, then who talks, who writes up, who rests, who waits, who is away; within each
  /// the longest first.
  public static final Comparator<FloorLine> GRAVEST =
      Comparator.comparingInt((FloorLine line) -> line.weight())
          .thenComparing(
              line -> line.row().since(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
          .thenComparing(line -> line.row().name());

  public boolean crisis() {
    return row.crisis();
  }

  /// Without what only a lead may see (R45).
  public FloorLine unheard() {
    return new FloorLine(row, team, overdue, step, null, calls, promised);
  }

  private int weight() {
    return crisis() ? 0 : weight(row.presence());
  }

  private static int weight(Presence presence) {
    return switch (presence) {
      case ON_CALL -> 1;
      case WRAP_UP -> 2;
      case PAUSED -> 3;
      case READY -> 4;
      case OFFLINE -> 5;
    };
  }
}
