package fr.entente.scripts;

import fr.entente.kernel.AccountId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// While a fair trial runs, its draw. A version that is none of the two and has come into force
/// since goes before it: it may be what made words safe.
@Component
class TrialChoice implements VersionChoice {
  private final TrialRepository trials;

  TrialChoice(TrialRepository trials) {
    this.trials = trials;
  }

  @Override
  public Optional<String> of(Script inForce, AccountId account) {
    return trials
        .running(inForce.key(), inForce.language())
        .map(TrialRow::trial)
        .filter(trial -> between(trial.plan(), inForce.hash()))
        .map(trial -> trial.versionFor(account));
  }

  static boolean between(TrialPlan plan, String hash) {
    return plan.first().equals(hash) || plan.second().equals(hash);
  }
}
