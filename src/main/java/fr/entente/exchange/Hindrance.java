package fr.entente.exchange;

import fr.entente.accounts.BuiltKind;
import java.util.List;

/// What keeps an import from being taken back: so many of a kind, on so many accounts, of which the
/// first are named.
public record Hindrance(BuiltKind kind, long count, List<String> first) {
  public Hindrance {
    first = List.copyOf(first);
  }
}
