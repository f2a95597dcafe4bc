package fr.entente.kill;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the application said is done: from then on it has to be there.
final class Acknowledged {
  /// The newest note of each call.
  final Map<Long, String> notes = new ConcurrentHashMap<>();

  /// Commitment by account.
  final Map<Long, Long> promises = new ConcurrentHashMap<>();

  /// Commitments whose debtor answered, and what.
  final Map<Long, String> answers = new ConcurrentHashMap<>();

  final Set<String> payments = ConcurrentHashMap.newKeySet();

  /// The references of all lines of the files that were applied.
  final Set<String> imported = ConcurrentHashMap.newKeySet();

  /// Calls that were wrapped up.
  final Set<Long> closed = ConcurrentHashMap.newKeySet();
}
