package fr.entente.kill;

import org.junit.jupiter.api.Test;

/// A short run among the tests: each kind of kill at least once. [KillRun] looks for what is rare.
class FewKillsTests {
  private static final int POINTS = 6;
  private static final long SEED = Long.getLong("kill.seed", 11);
  private static final int SHARE = 3;

  @Test
  void whatWasAcknowledgedIsThereWhateverIsKilled() throws Exception {
    try (var kills = new Kills(POINTS, SHARE, SEED)) {
      kills.run();
    }
  }
}
