package fr.entente.kill;

import org.junit.jupiter.api.Test;

/// The long run (`./entente kills`): `-Dkill.points=` and `-Dkill.seed=` choose another.
class KillRun {
  private static final int POINTS = Integer.getInteger("kill.points", 42);
  private static final long SEED = Long.getLong("kill.seed", 11);
  // An application takes ten times as long to come back as a database.
  private static final int SHARE = 10;

  @Test
  void whatWasAcknowledgedIsThereWhateverIsKilled() throws Exception {
    try (var kills = new Kills(POINTS, SHARE, SEED)) {
      kills.run();
    }
  }
}
