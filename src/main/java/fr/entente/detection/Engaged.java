package fr.entente.detection;

/// A finding, what the screen does about it, and the rule that decided.
public record Engaged(Finding finding, Response response, EngagementRule rule) {
  /// Still to be answered, or confirmed and not yet put away.
  boolean open() {
    return response != Response.NOTHING && !finding.putAway() && finding.counts();
  }
}
