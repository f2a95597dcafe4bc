package fr.entente.compliance;

import java.util.List;
import java.util.stream.Stream;

/// Why contact stops or slows. `stop` types leave the worklist at once and no override exists for
/// legal ones.
public enum HoldType {
  DISPUTE(true, false),
  INSOLVENCY(true, true),
  OVERINDEBTEDNESS_FILED(false, false),
  OVERINDEBTEDNESS_ADMISSIBLE(true, true),
  BREATHING_SPACE(true, true),
  DECEASED(true, true),
  LEGAL_REPRESENTATIVE(true, true),
  DEBT_ADVICE(true, false),
  VULNERABILITY(false, false),
  CRISIS(true, false),
  CONTACT_REFUSED(true, true),
  MANUAL(true, false);

  private final boolean stop;
  private final boolean legal;

  HoldType(boolean stop, boolean legal) {
    this.stop = stop;
    this.legal = legal;
  }

  /// What can be placed by hand: a dispute has a process of its own.
  public static List<HoldType> placed() {
    return Stream.of(values()).filter(type -> type != DISPUTE).toList();
  }

  public boolean stops() {
    return stop;
  }

  public boolean legal() {
    return legal;
  }
}
