package fr.entente.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.reporting.FairTrials;
import fr.entente.reporting.ScriptResults;
import fr.entente.reporting.ScriptVerdict;
import fr.entente.reporting.ScriptWorth;
import fr.entente.reporting.TrialProgress;
import fr.entente.reporting.VersionFigures;
import fr.entente.scripts.TrialEnd;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// On the first start a trainer finds what scripts earned: three versions with a rate each, a fair
/// trial that reached its sample, and one that runs.
@EntenteTest
class DemoTrialsTests {
  private static final String KEY = "first-call-company";

  @Autowired ApplicationContext spring;
  @Autowired FairTrials trials;
  @Autowired ScriptResults results;

  @Test
  void aTrainerFindsVersionsWithRatesAndTwoTrials() {
    Demonstration.load(spring);
    RunAs.system(() -> {
      List<VersionFigures> versions = results.versions(KEY, Language.FR, 365);
      assertThat(versions).hasSize(3);
      assertThat(versions).extracting(VersionFigures::worth).allMatch(ScriptWorth::enough);
      assertThat(versions.getFirst().inForce()).isTrue();
      assertThat(results.steps(versions.getFirst().hash(), 365))
          .anyMatch(step -> step.skipped() > 0)
          .anyMatch(step -> step.typical() != null);
      List<TrialProgress> all = trials.of(KEY, Language.FR);
      assertThat(all).hasSize(2);
      TrialProgress running = all.getFirst();
      assertThat(running.trial().running()).isTrue();
      assertThat(running.firstBegun()).isPositive();
      assertThat(running.secondBegun()).isPositive();
      TrialProgress ended = all.getLast();
      assertThat(ended.trial().end()).isEqualTo(TrialEnd.SAMPLE);
      // Which of the other three it is changes with the day that the demonstration begins on: the
      // payments follow the calendar, and one trial in twenty shows what is not there.
      assertThat(ended.verdict()).isNotEqualTo(ScriptVerdict.NOT_ENOUGH);
      assertThat(trials.review()).as("the one that runs goes on").isZero();
    });
  }
}
