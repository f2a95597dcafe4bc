package fr.entente.kill;

/// Somebody who works while things are killed, and has patience.
interface Worker {
  /// One piece of work, begun and brought to its end.
  void work();
}
