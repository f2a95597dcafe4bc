package fr.entente.detection;

import fr.entente.listening.Label;

/// A finding, what the screen does about it, and the rule that decided.
public record Engaged(Finding finding, Response response, EngagementRule rule) {
  /// A life may be in danger: likely, or confirmed.
  public boolean alarm() {
    boolean confirmed = finding.state() == FindingState.CONFIRMED;
    return response == Response.ALARM || finding.label() == Label.CRISIS_RISK && confirmed;
  }

  /// Still to be answered, or confirmed and not yet put away.
  boolean open() {
    return response != Response.NOTHING && !finding.putAway() && finding.counts();
  }
}
