package fr.entente.desk;

/// The one prompt on the screen: a label suspected or confirmed, by a ticked card or by a finding.
/// It proposes and never acts; a crisis is never dismissed by time.
public record Prompt(String card, String label, boolean confirmed) {
  static final String CRISIS = "crisis_risk";

  public boolean crisis() {
    return CRISIS.equals(label);
  }
}
