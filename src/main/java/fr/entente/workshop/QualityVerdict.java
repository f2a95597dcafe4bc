package fr.entente.workshop;

/// What its counts say about a phrase or a label.
public enum QualityVerdict {
  TOO_FEW,
  GOOD,
  TO_WEAK,
  TO_OFF,
  NOISY;

  /// A strong phrase whose precision is certainly below what is asked goes to weak, or to off if it
  /// is hardly ever right; a weak one goes to off.
  static QualityVerdict of(boolean strong, int confirmed, int cleared, QualitySettings settings) {
    int answered = confirmed + cleared;
    if (answered < settings.enough()) {
      return TOO_FEW;
    }
    double best = Interval.wilson(confirmed, answered).high();
    if (strong) {
      return best < settings.weak() ? TO_OFF : best < settings.strong() ? TO_WEAK : GOOD;
    }
    return best < settings.weak() ? TO_OFF : GOOD;
  }

  /// A label without a phrase cannot be switched off: noisy, it needs better examples.
  static QualityVerdict ofLabel(int confirmed, int cleared, QualitySettings settings) {
    QualityVerdict verdict = of(true, confirmed, cleared, settings);
    return verdict.demotes() ? NOISY : verdict;
  }

  public boolean demotes() {
    return this == TO_WEAK || this == TO_OFF;
  }
}
