package fr.entente.backoffice.ui;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Stretch;

/// A list of accounts that can be walked from file to file without going back to it.
public interface ListWalk {
  /// The route of the list, which is how an address names it.
  String route();

  /// The key of its title.
  String title();

  /// Part of the list that this address shows.
  Listed<AccountId> read(ListAddress asked, Stretch wanted);
}
