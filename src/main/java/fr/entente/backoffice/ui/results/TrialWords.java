package fr.entente.backoffice.ui.results;

import fr.entente.reporting.TrialOutlook;
import fr.entente.reporting.TrialProgress;
import fr.entente.reporting.TrialSample;
import fr.entente.scripts.Trial;
import fr.entente.scripts.TrialCounts;
import fr.entente.scripts.TrialEnd;
import java.util.Objects;

/// Fair trials in sentences.
record TrialWords(ResultsWords words) {
  private static final int EIGHT = 8;

  String points(double part) {
    return words.word("points", words.formats().number(Math.round(100 * part)));
  }

  String title(TrialProgress progress) {
    Trial trial = progress.trial();
    return words.word(
        trial.running() ? "trial.running" : "trial.over",
        brief(trial.plan().first()),
        brief(trial.plan().second()));
  }

  private static String brief(String hash) {
    return hash.substring(0, Math.min(EIGHT, hash.length()));
  }

  String state(TrialProgress progress) {
    Trial trial = progress.trial();
    String needed = words.number(trial.plan().needed());
    if (trial.running()) {
      return words.word(
          "trial.state",
          words.formats().day(trial.startedAt()),
          words.number(progress.firstBegun()),
          words.number(progress.secondBegun()),
          words.number(Math.min(progress.firstKnown(), progress.secondKnown())),
          needed,
          words.formats().date(progress.expectedEnd()));
    }
    return words.word(
        "trial.end." + Objects.requireNonNull(trial.end()),
        words.formats().day(trial.startedAt()),
        words.formats().day(trial.endedAt()),
        needed);
  }

  String blind() {
    return words.word("trial.blind");
  }

  /// Without the sample there is nothing to say.
  String verdict(TrialProgress progress) {
    if (progress.trial().end() != TrialEnd.SAMPLE) {
      return words.word("trial.verdict.NOT_ENOUGH");
    }
    TrialCounts counts = progress.trial().counts();
    var range =
        TrialSample.difference(
            counts.firstKept(),
            counts.firstAccounts(),
            counts.secondKept(),
            counts.secondAccounts());
    return words.word(
        "trial.verdict." + progress.verdict(),
        brief(progress.trial().plan().first()),
        words.number(counts.firstKept()),
        words.number(counts.firstAccounts()),
        brief(progress.trial().plan().second()),
        words.number(counts.secondKept()),
        words.number(counts.secondAccounts()),
        points(range.low()),
        points(range.high()));
  }

  String outlook(TrialOutlook outlook) {
    return words.word(
        outlook.enoughTime() ? "trial.outlook" : "trial.outlook.long",
        words.formats().percent(outlook.rate()),
        points(outlook.smallest()),
        words.number(outlook.needed()),
        words.formats().number(Math.round(outlook.perWeek())),
        words.formats().date(outlook.expectedEnd()),
        words.formats().date(outlook.lastDay()));
  }
}
