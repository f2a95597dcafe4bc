package fr.entente.demo;

import fr.entente.kernel.RunAs;
import fr.entente.reporting.FairTrials;
import fr.entente.scripts.PastTrials;
import fr.entente.scripts.PastVersions;
import fr.entente.scripts.Scripts;
import fr.entente.scripts.Trial;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The scripts of the demonstration's past, and what came of their trials.
@Component
class DemoEditions {
  private final PastVersions versions;
  private final Scripts scripts;
  private final PastTrials past;
  private final FairTrials trials;

  DemoEditions(PastVersions versions, Scripts scripts, PastTrials past, FairTrials trials) {
    this.versions = versions;
    this.scripts = scripts;
    this.past = past;
    this.trials = trials;
  }

  DemoScripts of(LocalDate today) {
    return new DemoScripts(versions, scripts, past, today);
  }

  /// When all calls are told, their accounts are counted as those of any trial.
  void count(DemoScripts read) {
    Trial ended = read.trials().ended();
    if (ended != null) {
      RunAs.system(() -> past.counted(ended, trials.count(ended)));
    }
  }
}
