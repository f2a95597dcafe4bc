package fr.entente.scripts;

import fr.entente.criteria.Condition;
import fr.entente.criteria.CriteriaFacts;
import fr.entente.criteria.Holding;
import fr.entente.kernel.AccountId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the placeholders of a script are filled with: name to rendered text in the script's
/// language. `identityConfirmed` gates steps that may name the debt; `distress`, suspected or
/// confirmed elsewhere than in the script, closes legal steps; `criteria` is what conditions are
/// judged by.
public record ScriptFacts(
    Map<String, String> values,
    boolean identityConfirmed,
    boolean distress,
    CriteriaFacts criteria) {
  public ScriptFacts(Map<String, String> values, boolean identityConfirmed) {
    this(values, identityConfirmed, false, CriteriaFacts.NOTHING);
  }

  ScriptFacts confirmed() {
    return new ScriptFacts(values, true, distress, criteria);
  }

  /// What is not known opens nothing.
  boolean allow(@Nullable Condition condition) {
    return condition == null || condition.holds(criteria) == Holding.YES;
  }

  /// Whose account it is (value `account.id`, which no script can say); empty outside of a call.
  Optional<AccountId> account() {
    return Optional.ofNullable(values.get("account.id"))
        .map(id -> new AccountId(Long.parseLong(id)));
  }
}
