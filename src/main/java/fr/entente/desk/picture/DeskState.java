package fr.entente.desk.picture;

import fr.entente.agents.Agent;
import fr.entente.calls.CallRecord;
import fr.entente.calls.LineRequest;
import fr.entente.calls.Utterance;
import fr.entente.compliance.PolicySummary;
import fr.entente.kernel.CommitmentId;
import fr.entente.outreach.Thanks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything on an agent's screen, in one picture of five slices and the draft. Computed from what
/// the database says, so that every screen and every restart shows the same.
public record DeskState(
    LineSlice line,
    @Nullable WhoSlice who,
    @Nullable ScriptPage script,
    MoneySlice money,
    SignSlice heard,
    Draft draft) {
  public Agent agent() {
    return line.agent();
  }

  public Phase phase() {
    return line.phase();
  }

  public @Nullable CallRecord call() {
    return line.call();
  }

  /// What is wanted of the line of this call and is not so yet.
  public Optional<LineRequest> request(LineRequest.Kind kind) {
    var call = line.call();
    return line.requests().stream()
        .filter(one -> one.kind() == kind && call != null && one.call().equals(call.id()))
        .findFirst();
  }

  /// Whether the call is listened to; null while nobody is on the line.
  public @Nullable Ear ear() {
    var call = line.call();
    var hearing = line.hearing();
    return call == null || hearing == null
        ? null
        : Ear.of(call, hearing, request(LineRequest.Kind.LISTEN));
  }

  public @Nullable ProposedWrapUp wrapUp() {
    return line.wrapUp();
  }

  public @Nullable Brief brief() {
    return who == null ? null : who.brief();
  }

  /// What a dial would meet; only before one.
  public @Nullable Gate gate() {
    return who == null ? null : who.gate();
  }

  public @Nullable PolicySummary policy() {
    return who == null || who.room() == null ? null : who.room().policy();
  }

  public List<Utterance> transcript() {
    return heard.transcript();
  }

  public @Nullable Prompt prompt() {
    return heard.prompt();
  }

  public List<Sign> signs() {
    return heard.earlier();
  }

  public @Nullable Counsel counsel() {
    return money.counsel();
  }

  public boolean smallAccounts() {
    return money.smallAccounts();
  }

  public Figures figures() {
    return money.figures();
  }

  public int parked() {
    return money.parked();
  }

  public Thanks.@Nullable Proposal thanks() {
    return money.thanks();
  }

  /// The open promise or plan that may be spoken of.
  public @Nullable CommitmentId agreed() {
    var brief = brief();
    return brief == null || brief.commitment() == null ? null : brief.commitment().id();
  }

  public @Nullable Notice notice() {
    return draft.notice();
  }

  public boolean identityConfirmed() {
    var call = line.call();
    return call != null && call.identityConfirmedAt() != null;
  }

  /// Changes whenever a repeated key would mean something else: a command sent with an old token is
  /// ignored.
  public String token() {
    var brief = brief();
    var call = call();
    String account = brief == null ? "-" : Long.toString(brief.account().value());
    String callId = call == null ? "-" : Long.toString(call.id().value());
    return phase() + ":" + account + ":" + callId;
  }

  public DeskState with(Draft changed) {
    return new DeskState(line, who, script, money, heard, changed);
  }
}
