package fr.entente.scripts;

import fr.entente.kernel.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// A fair trial, running or ended; `counts` are those at its end.
public record Trial(
    long id,
    TrialPlan plan,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable TrialEnd end,
    TrialCounts counts) {
  public boolean running() {
    return endedAt == null;
  }

  /// The version that leads all calls with this account: drawn once for all by the trial and the
  /// account alone, whoever calls and in whatever order.
  public String versionFor(AccountId account) {
    var drawn = new CRC32();
    drawn.update((id + "/" + account.value()).getBytes(StandardCharsets.UTF_8));
    return (mixed(drawn.getValue()) & 1) == 0 ? plan.first() : plan.second();
  }

  // The last bits of a checksum repeat with the last digits of what was summed.
  private static long mixed(long sum) {
    long mixed = (sum ^ sum >>> 16) * 0x7feb352dL;
    mixed = (mixed ^ mixed >>> 15) * 0x846ca68bL;
    return (mixed ^ mixed >>> 16) >>> 7;
  }
}
