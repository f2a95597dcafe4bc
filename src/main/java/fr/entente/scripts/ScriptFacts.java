package fr.entente.scripts;

import fr.entente.kernel.AccountId;
import java.util.Map;
import java.util.Optional;

/// What the placeholders of a script are filled with: name to rendered text in the script's
/// language. `identityConfirmed` gates steps that may name the debt; `distress`, suspected or
/// confirmed elsewhere than in the script, closes legal steps.
public record ScriptFacts(Map<String, String> values, boolean identityConfirmed, boolean distress) {
  public ScriptFacts(Map<String, String> values, boolean identityConfirmed) {
    this(values, identityConfirmed, false);
  }

  /// Whose account it is (value `account.id`, which no script can say); empty outside of a call.
  Optional<AccountId> account() {
    return Optional.ofNullable(values.get("account.id"))
        .map(id -> new AccountId(Long.parseLong(id)));
  }
}
