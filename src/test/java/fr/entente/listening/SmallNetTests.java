package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two features that are a sign alone and none together: no sum of weights says that.
class SmallNetTests {
  private static final int FEATURES = 6;
  private static final SparseVector ONE = line(1, 4);
  private static final SparseVector OTHER = line(2, 4);
  private static final SparseVector BOTH = line(1, 2, 4);
  private static final SparseVector NEITHER = line(3, 4);

  private static SparseVector line(int... ids) {
    double[] values = new double[ids.length];
    java.util.Arrays.fill(values, 1 / Math.sqrt(ids.length));
    return new SparseVector(ids, values);
  }

  private static SmallNet taught() {
    List<SparseVector> lines = new ArrayList<>();
    boolean[][] due = new boolean[2][4 * 400];
    for (int i = 0; i < due[0].length; i++) {
      lines.add(List.of(ONE, OTHER, BOTH, NEITHER).get(i % 4));
      due[0][i] = i % 4 < 2;
      due[1][i] = i % 4 == 3;
    }
    return SmallNet.learn(lines, due, FEATURES);
  }

  @Test
  void whatOnlyTheCombinationTellsIsLearnt() {
    SmallNet net = taught();
    assertThat(net.scores(ONE)[0]).isPositive();
    assertThat(net.scores(OTHER)[0]).isPositive();
    assertThat(net.scores(BOTH)[0]).isNegative();
    assertThat(net.scores(NEITHER)[0]).isNegative();
    assertThat(net.scores(NEITHER)[1]).isPositive();
  }

  @Test
  void theSameLinesGiveTheSameNet() {
    assertThat(taught().scores(BOTH)).isEqualTo(taught().scores(BOTH));
  }

  @Test
  void aStoredNetAnswersAsTheFreshOneDoes() throws IOException {
    SmallNet net = taught();
    var bytes = new ByteArrayOutputStream();
    NetFile.write(new DataOutputStream(bytes), net);
    var again =
        NetFile.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), FEATURES);
    for (SparseVector line : List.of(ONE, OTHER, BOTH, NEITHER)) {
      assertThat(again.scores(line)).isEqualTo(net.scores(line));
    }
  }

  @Test
  void whatTheFeaturesAddIsTheScoreButForTheConstants() {
    SmallNet net = taught();
    float[] at = net.at(ONE);
    double shares = 0;
    for (int k = 0; k < ONE.ids().length; k++) {
      shares += net.share(ONE.ids()[k], ONE.values()[k], 0, at);
    }
    double constants = net.weights()[0][SmallNet.DIMENSIONS];
    for (int i = 0; i < SmallNet.DIMENSIONS; i++) {
      constants += at[i] > 0 ? net.weights()[0][i] * net.constants()[i] : 0;
    }
    assertThat(shares + constants).isCloseTo(net.scores(ONE)[0], within(1e-4));
  }

  @Test
  void aFeatureOfAnotherLanguageAddsNothing() {
    SmallNet net = taught();
    assertThat(net.known()).containsExactly(1, 2, 3, 4);
    assertThat(net.scores(line(0, 5))).isEqualTo(net.scores(line(0)));
    assertThat(net.share(5, 1, 0, net.at(ONE))).isZero();
  }
}
