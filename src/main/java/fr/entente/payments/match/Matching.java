package fr.entente.payments.match;

import static fr.entente.payments.MatchRule.*;

import fr.entente.kernel.Money;
import fr.entente.payments.MatchReason;
import fr.entente.payments.MatchRule;
import fr.entente.payments.match.Candidate.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rules of matching, applied one after the other; facts in, verdict with reasons out. Each
/// reason takes its share of the doubt that the others left; a doubt that is named leaves the
/// decision to a person.
public final class Matching {
  static final int CERTAIN = 900;
  static final int CLOSE = 600;
  private static final int WORTH_SHOWING = 250;
  private static final int MOST_SHOWN = 5;
  private static final Set<MatchRule> QUOTING =
      EnumSet.of(
          INVOICE_QUOTED,
          INVOICE_QUOTED_SHORT,
          INVOICE_QUOTED_WITHOUT_ZEROS,
          INVOICE_QUOTED_BY_END);
  private static final Set<MatchRule> PAYER =
      EnumSet.of(
          ACCOUNT_QUOTED_SHORT,
          PAYER_KNOWN,
          PAYER_KNOWN_OF_SEVERAL,
          NAME_SAME,
          NAME_SIMILAR,
          NAME_PART);

  private Matching() {}

  static MatchVerdict decide(
      MatchFacts entry, Collection<Candidate> candidates, Tolerance tolerance) {
    List<Match> matches = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Match match = match(entry, candidate, tolerance);
      if (match.confidence() >= WORTH_SHOWING) {
        matches.add(match);
      }
    }
    if (matches.isEmpty()) {
      return new MatchVerdict.Unknown();
    }
    matches = OtherCustomers.told(entry, matches, candidates);
    matches.sort(
        Comparator.comparingInt(Match::confidence)
            .reversed()
            .thenComparing(match -> match.account().value()));
    Match best = matches.getFirst();
    boolean alone = matches.size() == 1 || matches.get(1).confidence() < CLOSE;
    return alone && best.confidence() >= CERTAIN
        ? new MatchVerdict.Certain(best)
        : new MatchVerdict.Unsure(
            List.copyOf(matches.subList(0, Math.min(MOST_SHOWN, matches.size()))));
  }

  static Match match(MatchFacts entry, Candidate candidate, Tolerance tolerance) {
    List<MatchReason> reasons = new ArrayList<>();
    List<Item> quoted = quoted(entry, candidate, reasons);
    account(entry, candidate, reasons);
    payer(entry, candidate, reasons);
    var amount = new AmountRules(entry, candidate, tolerance).read(quoted);
    if (amount.reason() != null) {
      reasons.add(amount.reason());
    }
    if (quoted.isEmpty() && !reasons.isEmpty()) {
      misspelt(entry, candidate, quoted, reasons);
    }
    doubts(entry, candidate, amount, reasons);
    List<Item> designated = quoted.isEmpty() ? amount.invoices() : quoted;
    List<String> numbers = designated.stream().map(Item::number).distinct().toList();
    return Match.of(candidate.account(), reasons, numbers, amount.letGo());
  }

  /// Whether the payer named an invoice that is still open.
  public static boolean quotesOpen(Match match) {
    return has(match.reasons(), QUOTING);
  }

  // A number is met by chance, or quoted by somebody else: it wants an amount or a payer beside it.
  private static void doubts(
      MatchFacts entry,
      Candidate candidate,
      AmountRules.Reading amount,
      List<MatchReason> reasons) {
    if (reasons.isEmpty() || has(reasons, EnumSet.of(BOOKED_ON_ACCOUNT))) {
      return;
    }
    if (Tolerance.farAbove(entry.cents(), candidate.owed())) {
      reasons.add(new MatchReason(AMOUNT_FAR_ABOVE, euros(entry.cents() - candidate.owed())));
    }
    if (numbered(reasons) && !payerFits(reasons) && !amount.fits()) {
      if (amount.reason() == null) {
        reasons.add(new MatchReason(AMOUNT_OF_NOTHING, euros(candidate.owed())));
      }
      reasons.add(new MatchReason(entry.payer().empty() ? PAYER_UNNAMED : PAYER_STRANGE, ""));
    }
  }

  private static boolean numbered(List<MatchReason> reasons) {
    return has(reasons, QUOTING) || has(reasons, EnumSet.of(ACCOUNT_QUOTED));
  }

  // A customer number confirms an invoice number, and the other way round.
  private static boolean payerFits(List<MatchReason> reasons) {
    boolean both = has(reasons, QUOTING) && has(reasons, EnumSet.of(ACCOUNT_QUOTED));
    return both || has(reasons, PAYER);
  }

  private static boolean has(List<MatchReason> reasons, Set<MatchRule> rules) {
    return reasons.stream().anyMatch(reason -> rules.contains(reason.rule()));
  }

  static String euros(long cents) {
    return Money.ofCents(cents).amount().toPlainString();
  }

  // Only the most telling quotation counts; the others are the same evidence again.
  private static List<Item> quoted(
      MatchFacts entry, Candidate candidate, List<MatchReason> reasons) {
    List<Item> quoted = new ArrayList<>();
    MatchRule best = null;
    for (Item item : candidate.items()) {
      MatchRule rule = quotation(entry.words(), item);
      if (rule != null) {
        quoted.add(item);
        best = best == null || rule.weight() > best.weight() ? rule : best;
      }
    }
    if (best != null) {
      reasons.add(new MatchReason(best, numbers(quoted)));
    }
    return quoted;
  }

  private static @Nullable MatchRule quotation(QuotedWords words, Item item) {
    if (words.quotes(item.key())) {
      if (item.open() <= 0) {
        return INVOICE_QUOTED_PAID;
      }
      return telling(item.key()) ? INVOICE_QUOTED : INVOICE_QUOTED_SHORT;
    }
    if (item.open() > 0 && telling(item.key()) && words.quotesEnd(item.key())) {
      return INVOICE_QUOTED_BY_END;
    }
    return item.open() > 0 && words.quotesWithoutZeros(item.key())
        ? INVOICE_QUOTED_WITHOUT_ZEROS
        : null;
  }

  /// Long enough not to be met by chance: a date, an amount or a bank's own number is digits only.
  static boolean telling(String key) {
    boolean letter = key.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    return letter ? key.length() >= 5 : key.length() >= 9;
  }

  private static void account(MatchFacts entry, Candidate candidate, List<MatchReason> reasons) {
    if (!entry.booked().isEmpty() && entry.booked().equals(candidate.reference())) {
      reasons.add(new MatchReason(BOOKED_ON_ACCOUNT, entry.booked()));
      return;
    }
    String key = candidate.referenceKey();
    if (entry.words().quotes(key)) {
      MatchRule rule = telling(key) ? ACCOUNT_QUOTED : ACCOUNT_QUOTED_SHORT;
      reasons.add(new MatchReason(rule, key));
    }
  }

  private static void payer(MatchFacts entry, Candidate candidate, List<MatchReason> reasons) {
    if (entry.known().contains(candidate.account())) {
      reasons.add(
          new MatchReason(entry.knownOfSeveral() ? PAYER_KNOWN_OF_SEVERAL : PAYER_KNOWN, ""));
    }
    if (entry.payer().same(candidate.name())) {
      reasons.add(new MatchReason(NAME_SAME, ""));
    } else if (entry.payer().similar(candidate.name())) {
      reasons.add(new MatchReason(NAME_SIMILAR, ""));
    } else if (numbered(reasons) && entry.payer().within(candidate.name())) {
      reasons.add(new MatchReason(NAME_PART, ""));
    }
  }

  private static void misspelt(
      MatchFacts entry, Candidate candidate, List<Item> quoted, List<MatchReason> reasons) {
    List<Item> near =
        candidate.items().stream()
            .filter(item -> item.open() > 0 && entry.words().misspells(item.key()))
            .toList();
    if (near.size() == 1) {
      quoted.addAll(near);
      reasons.add(new MatchReason(INVOICE_MISSPELT, numbers(near)));
    }
  }

  static String numbers(List<Item> items) {
    return items.stream().map(Item::number).distinct().limit(8).collect(Collectors.joining(", "));
  }
}
