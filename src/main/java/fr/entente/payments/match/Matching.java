package fr.entente.payments.match;

import static fr.entente.payments.MatchRule.*;

import fr.entente.payments.MatchReason;
import fr.entente.payments.MatchRule;
import fr.entente.payments.match.Candidate.Item;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The rules of matching, applied one after the other; facts in, verdict with reasons out. Each
/// reason takes its share of the doubt that the others left.
public final class Matching {
  static final int CERTAIN = 900;
  static final int CLOSE = 600;
  private static final int WORTH_SHOWING = 250;
  private static final int MOST_SHOWN = 5;
  private static final int DAYS_ABOUT = 10;
  private static final Set<MatchRule> QUOTING =
      EnumSet.of(INVOICE_QUOTED, INVOICE_QUOTED_SHORT, INVOICE_QUOTED_WITHOUT_ZEROS);

  private Matching() {}

  static MatchVerdict decide(MatchFacts entry, Collection<Candidate> candidates) {
    List<Match> matches = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Match match = match(entry, candidate);
      if (match.confidence() >= WORTH_SHOWING) {
        matches.add(match);
      }
    }
    matches.sort(
        Comparator.comparingInt(Match::confidence)
            .reversed()
            .thenComparing(match -> match.account().value()));
    if (matches.isEmpty()) {
      return new MatchVerdict.Unknown();
    }
    boolean alone = matches.size() == 1 || matches.get(1).confidence() < CLOSE;
    return alone && matches.getFirst().confidence() >= CERTAIN
        ? new MatchVerdict.Certain(matches.getFirst())
        : new MatchVerdict.Unsure(
            List.copyOf(matches.subList(0, Math.min(MOST_SHOWN, matches.size()))));
  }

  static Match match(MatchFacts entry, Candidate candidate) {
    List<MatchReason> reasons = new ArrayList<>();
    List<Item> quoted = quoted(entry, candidate, reasons);
    account(entry, candidate, reasons);
    payer(entry, candidate, reasons);
    amount(entry, candidate, quoted, reasons);
    if (quoted.isEmpty() && !reasons.isEmpty()) {
      misspelt(entry, candidate, quoted, reasons);
    }
    return new Match(
        candidate.account(),
        confidence(reasons),
        List.copyOf(reasons),
        quoted.stream().map(Item::number).toList());
  }

  /// Whether the payer named an invoice that is still open.
  public static boolean quotesOpen(Match match) {
    return match.reasons().stream().anyMatch(reason -> QUOTING.contains(reason.rule()));
  }

  private static int confidence(List<MatchReason> reasons) {
    int doubt = 1000;
    for (MatchReason reason : reasons) {
      doubt = doubt * (1000 - reason.rule().weight()) / 1000;
    }
    return 1000 - doubt;
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

  private static @org.jspecify.annotations.Nullable MatchRule quotation(
      QuotedWords words, Item item) {
    if (words.quotes(item.key())) {
      if (item.open() <= 0) {
        return INVOICE_QUOTED_PAID;
      }
      return telling(item.key()) ? INVOICE_QUOTED : INVOICE_QUOTED_SHORT;
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
    }
  }

  // The most telling amount only: one figure is one piece of evidence.
  private static void amount(
      MatchFacts entry, Candidate candidate, List<Item> quoted, List<MatchReason> reasons) {
    for (Candidate.Part part : candidate.parts()) {
      long days = Math.abs(ChronoUnit.DAYS.between(entry.bookedOn(), part.dueOn()));
      if (part.missing() == entry.cents() && days <= DAYS_ABOUT) {
        reasons.add(new MatchReason(AMOUNT_OF_INSTALMENT, part.dueOn().toString()));
        return;
      }
    }
    List<Item> open = candidate.items().stream().filter(item -> item.open() > 0).toList();
    if (quoted.size() > 0 && quoted.stream().mapToLong(Item::open).sum() == entry.cents()) {
      reasons.add(new MatchReason(AMOUNT_OF_INVOICES_QUOTED, numbers(quoted)));
      return;
    }
    List<Item> equal = open.stream().filter(item -> item.open() == entry.cents()).toList();
    if (!equal.isEmpty()) {
      reasons.add(new MatchReason(AMOUNT_OF_ONE_INVOICE, numbers(equal)));
    } else if (open.size() > 1 && candidate.owed() == entry.cents()) {
      reasons.add(new MatchReason(AMOUNT_OF_ALL, ""));
    } else if (open.size() > 2) {
      severalInvoices(entry, open, reasons);
    }
  }

  private static void severalInvoices(
      MatchFacts entry, List<Item> open, List<MatchReason> reasons) {
    int set = SubsetSum.only(open.stream().map(Item::open).toList(), entry.cents());
    if (set != 0) {
      List<Item> members = new ArrayList<>();
      for (int i = 0; i < open.size(); i++) {
        if (i < 31 && (set >> i & 1) == 1) {
          members.add(open.get(i));
        }
      }
      reasons.add(new MatchReason(AMOUNT_OF_SEVERAL_INVOICES, numbers(members)));
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

  private static String numbers(List<Item> items) {
    List<String> numbers = items.stream().map(Item::number).limit(8).toList();
    return String.join(", ", numbers);
  }
}
