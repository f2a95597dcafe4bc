package fr.entente.calls;

import fr.entente.compliance.PastAttempt;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Front door: one live call per agent, per debtor and per number; from dial to wrap-up.
public class Calls {
  /// Evaluates the contact policy, books the call in the database and hands it to the provider on
  /// another thread.
  public DialResult dial(DialRequest request) {
    throw new UnsupportedOperationException();
  }

  public Optional<CallRecord> record(CallId call) {
    throw new UnsupportedOperationException();
  }

  /// The agent's call that is live or waits for wrap-up.
  public Optional<CallRecord> current(AgentId agent) {
    throw new UnsupportedOperationException();
  }

  public List<CallRecord> history(DebtorId debtor, int limit) {
    throw new UnsupportedOperationException();
  }

  public List<PastAttempt> attempts(DebtorId debtor, Instant since) {
    throw new UnsupportedOperationException();
  }

  public void hangUp(CallId call) {
    throw new UnsupportedOperationException();
  }

  public void hold(CallId call, boolean on) {
    throw new UnsupportedOperationException();
  }

  public void mute(CallId call, boolean on) {
    throw new UnsupportedOperationException();
  }

  public void confirmIdentity(CallId call, String how) {
    throw new UnsupportedOperationException();
  }

  /// Saves where the script stands, as opaque JSON; within a second of every step.
  public void saveScript(CallId call, String key, String hash, String state) {
    throw new UnsupportedOperationException();
  }

  /// Appends to the call's journal: steps, skips, cards, confirmed or cleared suspicions.
  public void journal(CallId call, String kind, String detail) {
    throw new UnsupportedOperationException();
  }

  public List<Utterance> transcript(CallId call) {
    throw new UnsupportedOperationException();
  }

  /// Closes the call with an outcome; false when it was closed before (a repeated key changes
  /// nothing).
  public boolean wrapUp(CallId call, String disposition, String note) {
    throw new UnsupportedOperationException();
  }

  public List<Disposition> dispositions() {
    throw new UnsupportedOperationException();
  }

  /// News from the provider. Idempotent by event key; late news changes nothing.
  public void progress(CallProgress news) {
    throw new UnsupportedOperationException();
  }

  /// A turn of the transcript from the provider. Idempotent by sequence.
  public void heard(
      CallId call, long sequence, boolean debtor, String text, boolean complete, Instant at) {
    throw new UnsupportedOperationException();
  }
}
