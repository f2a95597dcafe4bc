package fr.entente.backoffice.ui.scripts;

/// A row of the outline: a step, or one of its answers (from zero; -1 is the step itself).
record OutlineRow(String step, int answer) {
  static OutlineRow of(String step) {
    return new OutlineRow(step, -1);
  }

  boolean isStep() {
    return answer < 0;
  }
}
