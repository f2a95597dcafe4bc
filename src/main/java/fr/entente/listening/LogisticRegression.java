package fr.entente.listening;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;

/// One linear question ("is it this label?") answered by logistic regression: a weight per feature
/// and a constant.
record LogisticRegression(float[] weights, float constant) {
  private static final double EXACTNESS = 0.02;

  // The log-odds of an answer that the examples never contradict: a label without examples.
  private static final float CERTAIN = 6;

  static {
    de.bwaldvogel.liblinear.Linear.disableDebugOutput();
  }

  /// The examples in the solver's form, shared by all questions.
  record Table(Feature[][] rows, int features) {
    /// `strictness` is how much the examples count against plain weights. Deterministic: the solver
    /// draws no random numbers.
    LogisticRegression learn(boolean[] yes, double strictness) {
      var problem = new Problem();
      problem.l = rows.length;
      problem.n = features + 1;
      problem.bias = 1;
      problem.x = rows;
      problem.y = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        problem.y[i] = yes[i] ? 1 : -1;
      }
      var parameter = new Parameter(SolverType.L2R_LR, strictness, EXACTNESS);
      return of(de.bwaldvogel.liblinear.Linear.train(problem, parameter), features);
    }
  }

  static Table table(List<SparseVector> samples, int features) {
    return new Table(
        samples.stream().map(s -> nodes(s, features + 1)).toArray(Feature[][]::new), features);
  }

  private static Feature[] nodes(SparseVector sample, int constant) {
    int n = sample.ids().length;
    var nodes = new Feature[n + 1];
    for (int k = 0; k < n; k++) {
      nodes[k] = new FeatureNode(sample.ids()[k] + 1, sample.values()[k]);
    }
    nodes[n] = new FeatureNode(constant, 1);
    return nodes;
  }

  /// The library's weights are for whichever answer it met first. A label without examples is never
  /// the answer.
  private static LogisticRegression of(Model model, int features) {
    if (model.getNrClass() < 2) {
      return new LogisticRegression(
          new float[features], model.getLabels()[0] == 1 ? CERTAIN : -CERTAIN);
    }
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] w = model.getFeatureWeights();
    float[] weights = new float[features];
    for (int i = 0; i < features; i++) {
      weights[i] = (float) (sign * w[i]);
    }
    return new LogisticRegression(weights, (float) (sign * w[features]));
  }

  double score(SparseVector sample) {
    double sum = constant;
    for (int k = 0; k < sample.ids().length; k++) {
      sum += weights[sample.ids()[k]] * sample.values()[k];
    }
    return sum;
  }
}
