package fr.entente.reporting;

import fr.entente.kernel.Money;
import fr.entente.workshop.Interval;
import java.util.Collection;

/// What came of some calls that a script led: calls, those with the right party, promises made,
/// instalments whose end is known, those kept in time, their money. `money` encloses the part of
/// the promised money that comes.
public record ScriptWorth(
    int calls,
    int reached,
    int promises,
    int resolved,
    int kept,
    Money promised,
    Money received,
    Interval money) {
  /// Below so many instalments whose end is known no rate is told.
  public static final int ENOUGH = 20;

  private static final double Z = 1.959964;

  static ScriptWorth of(Collection<CallWorth> calls) {
    int reached = 0;
    int promises = 0;
    int resolved = 0;
    int kept = 0;
    long promised = 0;
    long received = 0;
    for (CallWorth call : calls) {
      reached += call.reached() ? 1 : 0;
      promises += call.promises();
      resolved += call.resolved();
      kept += call.kept();
      promised += call.promised();
      received += call.received();
    }
    return new ScriptWorth(
        calls.size(),
        reached,
        promises,
        resolved,
        kept,
        Money.ofCents(promised),
        Money.ofCents(received),
        money(calls, promised, received));
  }

  /// A ratio estimate over calls: instalments of one plan come or stay away together, and large
  /// debts weigh more, so that instalments cannot be counted as if each were one of many equals.
  private static Interval money(Collection<CallWorth> calls, long promised, long received) {
    long counted = calls.stream().filter(call -> call.resolved() > 0).count();
    if (counted < 2 || promised == 0) {
      return new Interval(0, 1);
    }
    double ratio = (double) received / promised;
    double squares =
        calls.stream()
            .filter(call -> call.resolved() > 0)
            .mapToDouble(call -> Math.pow(call.received() - ratio * call.promised(), 2))
            .sum();
    double half = Z * Math.sqrt(counted * squares / (counted - 1)) / promised;
    return new Interval(Math.max(0, ratio - half), Math.min(1, ratio + half));
  }

  public boolean enough() {
    return resolved >= ENOUGH;
  }

  public double keptRate() {
    return resolved == 0 ? 0 : (double) kept / resolved;
  }

  public double moneyRate() {
    return promised.cents() == 0 ? 0 : (double) received.cents() / promised.cents();
  }

  /// Where the true kept rate lies.
  public Interval bounds() {
    return Interval.wilson(kept, resolved);
  }

  /// Whether one of the two is shown to keep better. Ranges that touch show no difference.
  public ScriptVerdict against(ScriptWorth other) {
    if (!enough() || !other.enough()) {
      return ScriptVerdict.NOT_ENOUGH;
    }
    Interval mine = bounds();
    Interval theirs = other.bounds();
    if (mine.low() > theirs.high()) {
      return ScriptVerdict.FIRST;
    }
    return theirs.low() > mine.high() ? ScriptVerdict.SECOND : ScriptVerdict.NO_DIFFERENCE;
  }
}
