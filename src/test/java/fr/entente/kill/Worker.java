package fr.entente.kill;

/// Somebody who works while things are killed, and has patience.
interface Worker {
  /// One piece of work, begun and brought to its end; false when there is none any more.
  boolean work();
}
