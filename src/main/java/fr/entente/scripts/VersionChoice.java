package fr.entente.scripts;

import fr.entente.kernel.AccountId;
import java.util.Optional;

/// Which other version than the one in force leads the calls with an account; empty: none does.
@FunctionalInterface
interface VersionChoice {
  VersionChoice NONE = (_, _) -> Optional.empty();

  Optional<String> of(Script inForce, AccountId account);
}
