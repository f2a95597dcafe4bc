package fr.entente.detection;

import fr.entente.listening.Label;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What a debtor says in one call, turn by turn: sixty of the debtor's own. Half of the calls hold
/// no sign, three in ten one, two in ten two: 1.2 turns in a hundred, within the one to three that
/// a floor is taken to have. Five turns in a hundred only look like one. Of both, one in fifty is
/// about a danger to life: taken high, since one collector in four meets such a person in a whole
/// year; the other labels come up alike. The rest is ordinary life, half of it from lines that
/// nothing was learnt from and no threshold was set on.
record SimulatedCall(List<Turn> turns) {
  static final int TURNS = 60;
  private static final double SILENT = 0.5;
  private static final double ONE = 0.8;
  private static final double ALIKE = 0.05;
  private static final double GRAVE = 0.02;
  private static final double APART = 0.5;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 16;

  /// `sign`: which of the call's signs it tells, from 0; -1 for none. `after`: since the turn
  /// before.
  record Turn(ReadLine line, int sign, Duration after) {}

  /// `told`: the turns in which one trouble is told, one after the other.
  static SimulatedCall of(LinePools pools, int told, RandomGenerator chance) {
    @Nullable ReadLine[] lines = new ReadLine[TURNS];
    int[] signs = new int[TURNS];
    Arrays.fill(signs, -1);
    var labels = new ArrayList<>(pools.labels());
    Collections.shuffle(labels, chance);
    double share = chance.nextDouble();
    int count = share < SILENT ? 0 : share < ONE ? 1 : 2;
    if (pools.signs().containsKey(Label.CRISIS_RISK) && chance.nextDouble() < GRAVE * count) {
      labels.addFirst(Label.CRISIS_RISK);
    }
    for (int sign = 0; sign < count; sign++) {
      var says = pools.signs().getOrDefault(labels.get(sign), List.of());
      tell(says, sign, told, lines, signs, chance);
    }
    var turns = new ArrayList<Turn>(TURNS);
    for (int i = 0; i < TURNS; i++) {
      ReadLine line = lines[i];
      var pause = Duration.ofSeconds(chance.nextInt(SHORTEST, LONGEST + 1));
      turns.add(new Turn(line == null ? ordinary(pools, chance) : line, signs[i], pause));
    }
    return new SimulatedCall(turns);
  }

  private static void tell(
      List<ReadLine> says,
      int sign,
      int told,
      @Nullable ReadLine[] lines,
      int[] signs,
      RandomGenerator chance) {
    int at = chance.nextInt(TURNS - told + 1);
    while (taken(lines, at, told)) {
      at = chance.nextInt(TURNS - told + 1);
    }
    for (int i = at; i < at + told; i++) {
      lines[i] = LinePools.one(says, chance);
      signs[i] = sign;
    }
  }

  private static boolean taken(@Nullable ReadLine[] lines, int from, int turns) {
    for (int i = from; i < from + turns; i++) {
      if (lines[i] != null) {
        return true;
      }
    }
    return false;
  }

  private static ReadLine ordinary(LinePools pools, RandomGenerator chance) {
    if (chance.nextDouble() < ALIKE) {
      boolean grave = chance.nextDouble() < GRAVE && !pools.grave().isEmpty();
      return LinePools.one(grave ? pools.grave() : pools.alike(), chance);
    }
    return LinePools.one(chance.nextDouble() < APART ? pools.apart() : pools.background(), chance);
  }

  Duration length() {
    return turns.stream().map(Turn::after).reduce(Duration.ZERO, Duration::plus);
  }
}
