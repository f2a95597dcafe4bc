package fr.entente.kill;

import org.junit.jupiter.api.Test;

/// A short run among the tests: each kind of kill once or twice. [KillRun] looks for what is rare.
class FewKillsTests {
  private static final int POINTS = 8;
  private static final long SEED = Long.getLong("kill.seed", 11);
  private static final int SHARE = 4;

  @Test
  void whatWasAcknowledgedIsThereWhateverIsKilled() throws Exception {
    try (var kills = new Kills(POINTS, SHARE, SEED)) {
      kills.run();
    }
  }
}
