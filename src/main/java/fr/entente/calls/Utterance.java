package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.time.Instant;

/// One spoken turn. `debtor` tells who spoke; partial turns are replaced by their final form.
/// `anybody`: nobody knows who spoke; it is read like the debtor's and never taken for the agent's.
public record Utterance(
    CallId call,
    long sequence,
    boolean debtor,
    String text,
    boolean complete,
    Instant at,
    boolean anybody) {

  public Utterance(
      CallId call, long sequence, boolean debtor, String text, boolean complete, Instant at) {
    this(call, sequence, debtor, text, complete, at, false);
  }
}
