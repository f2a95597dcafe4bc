package fr.entente.commitments.plan;

import fr.entente.commitments.Instalment;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A schedule after one line was changed by hand: the others make up for it, so that the sum holds
/// and no line is empty. Lines before the changed one keep their amounts; what is left goes equally
/// to those after it, or to those before when it is the last. Pure.
public final class Rebalancing {
  private Rebalancing() {}

  public static List<Instalment> changed(
      List<Instalment> lines, int at, Money amount, Money total) {
    long all = total.cents();
    if (lines.size() == 1) {
      return numbered(lines, List.of(all));
    }
    long wanted = Math.clamp(amount.cents(), 1, all);
    boolean last = at == lines.size() - 1;
    List<Long> cents = new ArrayList<>();
    if (last) {
      cents.addAll(equal(all - wanted, at));
      cents.add(wanted);
    } else {
      long before = lines.subList(0, at).stream().mapToLong(l -> l.amount().cents()).sum();
      wanted = Math.clamp(wanted, 1, Math.max(1, all - before));
      lines.subList(0, at).forEach(line -> cents.add(line.amount().cents()));
      cents.add(wanted);
      cents.addAll(equal(all - before - wanted, lines.size() - at - 1));
    }
    return last ? upTo(lines, cents, at) : numbered(lines, cents);
  }

  /// A line less: the others share its amount.
  public static List<Instalment> without(List<Instalment> lines, int at, Money total) {
    List<Instalment> rest = new ArrayList<>(lines);
    rest.remove(at);
    return numbered(rest, equal(total.cents(), rest.size()));
  }

  // When the changed last line takes nearly all, fewer lines stand before it.
  private static List<Instalment> upTo(List<Instalment> lines, List<Long> cents, int at) {
    List<Instalment> kept = new ArrayList<>(lines.subList(0, cents.size() - 1));
    kept.add(lines.get(at));
    return numbered(kept, cents);
  }

  /// As many parts as the amount has cents, at most; the remainder on the last.
  private static List<Long> equal(long total, int count) {
    List<Long> parts = new ArrayList<>();
    int most = (int) Math.min(count, total);
    for (int i = 0; i < most; i++) {
      parts.add(total / most + (i == most - 1 ? total % most : 0));
    }
    return parts;
  }

  private static List<Instalment> numbered(List<Instalment> lines, List<Long> cents) {
    List<Instalment> result = new ArrayList<>();
    for (int i = 0; i < cents.size(); i++) {
      Instalment line = lines.get(i);
      LocalDate due = line.dueOn();
      result.add(new Instalment(i + 1, due, line.effectiveDueOn(), Money.ofCents(cents.get(i))));
    }
    return result;
  }
}
