package fr.entente.worklist;

import fr.entente.TestClock;
import fr.entente.accounts.Ledger;
import fr.entente.kernel.RunAs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// One step after another through everything that may happen to an account, in no order at all.
final class LifeWalk {
  private final WalkWorld world;
  private final WalkCalls calls;
  private final WalkWords words;
  private final List<Supplier<String>> deeds = new ArrayList<>();

  /// What was done, and how often.
  final Map<String, Integer> done = new TreeMap<>();

  LifeWalk(WalkWorld world) {
    this.world = world;
    calls = new WalkCalls(world);
    words = new WalkWords(world);
    var money = new WalkMoney(world);
    likely(2, calls::next);
    likely(2, calls::take);
    likely(6, calls::outcome);
    likely(2, calls::begins);
    likely(3, calls::goesOn);
    likely(1, calls::toLead);
    likely(2, calls::callBack);
    likely(2, calls::number);
    likely(2, money::pays);
    likely(1, money::goesBack);
    likely(2, money::bills);
    likely(4, money::contests);
    likely(2, money::answers);
    likely(3, words::promises);
    likely(2, words::agreedAnew);
    likely(1, words::hold);
    likely(3, words::holdEnds);
    likely(4, words::follow);
    likely(2, world.people()::leaves);
    likely(5, this::time);
  }

  private void likely(int weight, Supplier<String> deed) {
    for (int i = 0; i < weight; i++) {
      deeds.add(deed);
    }
  }

  /// What was done, in words.
  String step() {
    String what = world.one(deeds).get();
    done.merge(what, 1, Integer::sum);
    return what;
  }

  // By minutes, hours or days; then what time brings.
  private String time() {
    int minutes = world.oneIn(4) ? 6_000 : world.oneIn(2) ? 300 : 20;
    world.bean(TestClock.class).forward(Duration.ofMinutes(1 + world.dice().nextInt(minutes)));
    RunAs.system(() -> {
      world.bean(Ledger.class).rollDueDates(world.today());
      words.review();
      calls.closeForgotten();
      world.bean(Worklist.class).tick();
    });
    return "time";
  }
}
