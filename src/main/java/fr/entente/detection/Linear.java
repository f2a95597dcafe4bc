package fr.entente.detection;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;

/// One linear question ("is it this label?") answered by logistic regression: a weight per feature
/// and a constant.
record Linear(float[] weights, float constant) {
  // The log-odds of an answer that the examples never contradict: a label without examples.
  private static final float CERTAIN = 6;

  static {
    de.bwaldvogel.liblinear.Linear.disableDebugOutput();
  }

  /// `positive` examples count `emphasis` times. Deterministic: the solver draws no random numbers.
  static Linear learn(
      List<Sample> samples, boolean[] positive, int features, double c, double emphasis) {
    boolean some = false;
    boolean all = true;
    for (boolean each : positive) {
      some |= each;
      all &= each;
    }
    if (!some || all) {
      return new Linear(new float[features], some ? CERTAIN : -CERTAIN);
    }
    var problem = new Problem();
    problem.l = samples.size();
    problem.n = features + 1;
    problem.bias = 1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] = nodes(samples.get(i), features + 1);
      problem.y[i] = positive[i] ? 1 : -1;
    }
    return learn(problem, c, emphasis);
  }

  static Feature[] nodes(Sample sample, int constant) {
    int n = sample.ids().length;
    var nodes = new Feature[n + 1];
    for (int k = 0; k < n; k++) {
      nodes[k] = new FeatureNode(sample.ids()[k] + 1, sample.values()[k]);
    }
    nodes[n] = new FeatureNode(constant, 1);
    return nodes;
  }

  static Linear learn(Problem problem, double c, double emphasis) {
    var parameter = new Parameter(SolverType.L2R_LR, c, 0.01);
    parameter.setWeights(new double[] {emphasis}, new int[] {1});
    var model = de.bwaldvogel.liblinear.Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] w = model.getFeatureWeights();
    int features = problem.n - 1;
    float[] weights = new float[features];
    for (int i = 0; i < features; i++) {
      weights[i] = (float) (sign * w[i]);
    }
    return new Linear(weights, (float) (sign * w[features]));
  }

  double score(Sample sample) {
    double sum = constant;
    for (int k = 0; k < sample.ids().length; k++) {
      sum += weights[sample.ids()[k]] * sample.values()[k];
    }
    return sum;
  }
}
