package fr.entente.payments.match;

import static fr.entente.payments.MatchRule.*;

import fr.entente.accounts.LedgerKind;
import fr.entente.accounts.SmallDifference;
import fr.entente.kernel.Money;
import fr.entente.payments.MatchReason;
import fr.entente.payments.MatchRule;
import fr.entente.payments.match.Candidate.Item;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the amount of an entry says of an account. One figure is one piece of evidence: only the
/// most telling reading counts.
record AmountRules(MatchFacts entry, Candidate candidate, Tolerance tolerance) {
  private static final int DAYS_ABOUT = 10;

  /// What the amount is, and which invoices it designates when the payer designated none.
  record Reading(
      @Nullable MatchReason reason, List<Item> invoices, @Nullable SmallDifference letGo) {
    private static final Reading NOTHING = new Reading(null, List.of(), null);

    private static Reading of(MatchRule rule, String detail, List<Item> invoices) {
      return new Reading(new MatchReason(rule, detail), invoices, null);
    }

    /// Whether the amount is that of something owed, exactly or but for a small difference.
    boolean fits() {
      return reason != null && reason.rule().weight() > 0;
    }
  }

  Reading read(List<Item> quoted) {
    for (Candidate.Part part : candidate.parts()) {
      long days = Math.abs(ChronoUnit.DAYS.between(entry.bookedOn(), part.dueOn()));
      if (part.missing() == entry.cents() && days <= DAYS_ABOUT) {
        return Reading.of(AMOUNT_OF_INSTALMENT, part.dueOn().toString(), List.of());
      }
    }
    if (fromTheOldest(quoted)) {
      return Reading.of(AMOUNT_OF_INVOICES_QUOTED, Matching.numbers(quoted), quoted);
    }
    List<Item> open = candidate.items().stream().filter(item -> item.open() > 0).toList();
    List<Item> equal = open.stream().filter(item -> item.open() == entry.cents()).toList();
    if (!equal.isEmpty()) {
      return Reading.of(AMOUNT_OF_ONE_INVOICE, Matching.numbers(equal), List.of(equal.getFirst()));
    }
    if (open.size() > 1 && candidate.owed() == entry.cents()) {
      return Reading.of(AMOUNT_OF_ALL, "", List.of());
    }
    Reading several = open.size() > 2 ? several(open) : Reading.NOTHING;
    return several.fits() ? several : quoted.isEmpty() ? shortOfOne(open) : shortOf(quoted);
  }

  // All that is quoted; of one invoice in parts also the oldest parts alone.
  private boolean fromTheOldest(List<Item> quoted) {
    List<Item> open = openOldestFirst(quoted);
    boolean parts = open.stream().map(Item::number).distinct().count() == 1;
    long sum = 0;
    for (int i = 0; i < open.size(); i++) {
      sum += open.get(i).open();
      if (sum == entry.cents() && (parts || i == open.size() - 1)) {
        return true;
      }
    }
    return false;
  }

  private static List<Item> openOldestFirst(List<Item> items) {
    return items.stream()
        .filter(item -> item.open() > 0)
        .sorted(Comparator.comparing(Item::dueOn))
        .toList();
  }

  private Reading several(List<Item> open) {
    int set = SubsetSum.only(open.stream().map(Item::open).toList(), entry.cents());
    List<Item> members = new ArrayList<>();
    for (int i = 0; i < Math.min(open.size(), SubsetSum.MOST); i++) {
      if ((set >> i & 1) == 1) {
        members.add(open.get(i));
      }
    }
    return members.isEmpty()
        ? Reading.NOTHING
        : Reading.of(AMOUNT_OF_SEVERAL_INVOICES, Matching.numbers(members), members);
  }

  // All that is quoted; of one invoice in parts also the oldest parts alone.
  private Reading shortOf(List<Item> quoted) {
    List<Item> open = openOldestFirst(quoted);
    boolean parts = open.stream().map(Item::number).distinct().count() == 1;
    for (int i = parts ? 1 : open.size(); i <= open.size(); i++) {
      Reading lacking = shortOfAll(open.subList(0, i));
      if (lacking.reason() != null) {
        return lacking;
      }
    }
    return Reading.NOTHING;
  }

  private Reading shortOfAll(List<Item> quoted) {
    SmallDifference missing = tolerance.missing(sum(quoted), entry);
    if (missing == null) {
      return Reading.NOTHING;
    }
    boolean told = entry.ordered() == sum(quoted);
    MatchRule rule =
        missing.kind() == LedgerKind.WRITE_OFF
            ? AMOUNT_SHORT_OF_CENTS
            : told ? AMOUNT_LESS_CHARGES_TOLD : AMOUNT_LESS_CHARGES;
    return lacking(rule, missing, quoted);
  }

  // Without a number only cents, of the one invoice that lacks them, in parts of its oldest:
  // charges
  // are nobody's guess.
  private Reading shortOfOne(List<Item> open) {
    Map<String, Item> oldest = new LinkedHashMap<>();
    openOldestFirst(open).forEach(item -> oldest.putIfAbsent(item.number(), item));
    List<Item> nearly =
        oldest.values().stream()
            .filter(item -> {
              long missing = item.open() - entry.cents();
              return missing > 0 && missing <= tolerance.writeOff();
            })
            .toList();
    if (nearly.size() != 1) {
      return Reading.NOTHING;
    }
    var missing =
        new SmallDifference(
            LedgerKind.WRITE_OFF, Money.ofCents(nearly.getFirst().open() - entry.cents()));
    return lacking(AMOUNT_SHORT_OF_CENTS, missing, nearly);
  }

  private static Reading lacking(MatchRule rule, SmallDifference missing, List<Item> invoices) {
    String detail = missing.amount().amount().toPlainString() + " " + Matching.numbers(invoices);
    return new Reading(new MatchReason(rule, detail), invoices, missing);
  }

  private static long sum(List<Item> items) {
    return items.stream().mapToLong(Item::open).sum();
  }
}
