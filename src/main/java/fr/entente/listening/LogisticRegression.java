package fr.entente.listening;

/// One linear question ("is it this label?") answered by logistic regression: a weight per feature
/// and a constant.
record LogisticRegression(float[] weights, float constant) {
  // The log-odds of an answer that the examples never contradict: a label without examples.
  private static final float CERTAIN = 6;

  /// `strictness` is how much the examples count against plain weights. A feature may weigh the
  /// more, the better it tells the two sides apart by itself (Wang and Manning 2012).
  static LogisticRegression learn(Table table, boolean[] yes, double strictness) {
    int due = 0;
    for (boolean each : yes) {
      due += each ? 1 : 0;
    }
    if (due == 0 || due == yes.length) {
      return new LogisticRegression(new float[table.features()], due == 0 ? -CERTAIN : CERTAIN);
    }
    double[] contrast = table.contrast(yes);
    int size = table.features();
    double[] found =
        Descent.lowest((at, slope) -> loss(table, yes, strictness, contrast, at, slope), size + 1);
    float[] weights = new float[size];
    for (int j = 0; j < size; j++) {
      weights[j] = (float) (found[j] * contrast[j]);
    }
    return new LogisticRegression(weights, (float) found[size]);
  }

  private static double loss(
      Table table,
      boolean[] yes,
      double strictness,
      double[] contrast,
      double[] at,
      double[] slope) {
    int size = table.features();
    double[] weights = new double[size];
    double value = 0;
    for (int j = 0; j < size; j++) {
      weights[j] = at[j] * contrast[j];
      value += at[j] * at[j] / 2;
    }
    java.util.Arrays.fill(slope, 0);
    for (int row = 0; row < yes.length; row++) {
      double side = yes[row] ? 1 : -1;
      double margin = side * (table.dot(row, weights) + at[size]);
      value += strictness * (margin > 0 ? log1pExp(-margin) : log1pExp(margin) - margin);
      double pull = -strictness * side * Calibration.logistic(-margin);
      table.add(row, pull, slope);
      slope[size] += pull;
    }
    for (int j = 0; j < size; j++) {
      slope[j] = slope[j] * contrast[j] + at[j];
    }
    return value;
  }

  private static double log1pExp(double x) {
    return Math.log1p(Math.exp(x));
  }

  double score(SparseVector sample) {
    double sum = constant;
    for (int k = 0; k < sample.ids().length; k++) {
      sum += weights[sample.ids()[k]] * sample.values()[k];
    }
    return sum;
  }
}
