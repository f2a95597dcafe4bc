package fr.entente.detection;

import fr.entente.listening.Label;
import org.jspecify.annotations.Nullable;

/// Something that was understood after its call had ended: from a sentence that never came to its
/// end, or that could be read only later. `agentName`: who had the call.
public record LateFinding(Finding finding, String debtorName, @Nullable String agentName) {
  public boolean crisis() {
    return finding.label() == Label.CRISIS_RISK;
  }
}
