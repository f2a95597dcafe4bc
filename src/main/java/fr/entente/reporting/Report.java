package fr.entente.reporting;

import fr.entente.kernel.Money;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// What promises became in one scope: by group, by week of the deadline, and how many calls reached
/// the right person. Every instalment counts in one group and one week.
public record Report(List<PromiseGroup> groups, List<PromiseWeek> weeks, int calls, int reached) {
  /// All groups as one.
  public PromiseGroup all() {
    return new PromiseGroup(
        "",
        count(PromiseGroup::resolved),
        count(PromiseGroup::kept),
        count(PromiseGroup::late),
        count(PromiseGroup::partly),
        count(PromiseGroup::broken),
        sum(PromiseGroup::promised),
        sum(PromiseGroup::received),
        sum(PromiseGroup::foreseen));
  }

  private int count(ToIntFunction<PromiseGroup> what) {
    return groups.stream().mapToInt(what).sum();
  }

  private Money sum(Function<PromiseGroup, Money> what) {
    return groups.stream().map(what).reduce(Money.ZERO, Money::plus);
  }
}
