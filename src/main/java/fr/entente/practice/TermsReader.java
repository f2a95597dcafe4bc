package fr.entente.practice;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds terms of payment in a sentence whose numbers are digits: "5 x 1000", "en 5 fois", "1000
/// par mois pendant 5 mois". What is not said follows from what is owed.
final class TermsReader {
  private static final Pattern PRODUCT =
      Pattern.compile(
          "(\\d+) ?(?:x|×|\\*) ?(\\d+)|\\b(\\d+) (?:fois|times|lots of|payments of|lots) (?:de |of )?(\\d+)");
  private static final Pattern COUNT =
      Pattern.compile(
          "\\b(\\d+) (?:(?!(?:par|en|le|la|de|du|by|of|on|in|for|a|euros?) )[a-z]+ )?(?:fois|mensualites?|echeances?|versements?|paiements?|tranches?|parts?|traites?|instal+ments?|payments?|parts|times|goes|lots|virements?|cheques?|transfers?|prelevements?|reglements?|temps|stages|bouts|autres|others|more|part)\\b");
  private static final Pattern MONTHS =
      Pattern.compile("\\b(\\d+) (mois|months?|semaines?|weeks?)\\b");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:€|£|\\beur) ?(\\d+)|\\b(\\d+) ?(?:€|£|eur|euros?|pounds?|quid)|(?<![/\\d-])\\b(\\d{2,6})\\b(?! ?(?:mois|months?|fois|times|jours?|days?|heures?|%|[/h-]|janv|fevr|mars|avri|mai|juin|juil|aout|sept|octo|nove|dece|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))");
  private static final Pattern HALF =
      Pattern.compile(
          "\\b(la moitie|moitie|half)\\b(?! (de|des|of) (vos|mes|nos|ses|votre|mon|your|my|his|her|the (customers|staff)))"
              + ".*\\b(maintenant|aujourd|tout de suite|autre moitie|reste|mois|semaine|now|today|other half|rest|month|week)");
  private static final Pattern MONTHLY =
      Pattern.compile(
          "\\b(par mois|mensuel\\w*|chaque mois|tous les mois|/ ?mois|le mois|mensualite\\w*|a month|per month|each month|every month|monthly|/ ?month)\\b");
  private static final Pattern WEEKLY =
      Pattern.compile(
          "\\b(par semaine|chaque semaine|toutes les semaines|hebdo\\w*|a week|per week|each week|every week|weekly)\\b");
  private static final Pattern FORTNIGHT =
      Pattern.compile("\\b(15 jours|quinzaine|2 semaines|2 weeks|fortnight\\w*|other week)\\b");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\b(?:15|17|18) (?:ou|or) (?:le )?112\\b|\\b(?:112|114|3114|3414|999|911|988)\\b(?! ?(?:€|eur|pounds?|£))|\\b(?:facture|invoice|numero|number|reference|lettre|letter|dossier)s? (?:n[°o] ?|no\\.? ?)?[a-z]*-?\\d[\\w-]*|\\b(?:19|20)\\d\\d\\b(?! ?(?:€|eur|pounds?|£|par|a month|per))|\\b\\d{1,2}/\\d{1,2}(?:/\\d+)?|\\b0\\d(?: ?\\d\\d){4}\\b|\\b\\d{2,3} \\d{3} \\d{3}\\b");
  private static final Pattern PART = Pattern.compile("(?<=\\d)-(?=[a-z])");
  private static final Pattern FIRST =
      Pattern.compile(
          "(\\d+) ?(?:€|euros?|eur|pounds?)? (?:maintenant|aujourd'hui|tout de suite|d'abord|now|today|upfront|up front)\\b");
  private static final Pattern OTHERS = Pattern.compile("\\b\\d+ (?:autres|others|more)\\b");
  private static final Pattern EACH_PART =
      Pattern.compile("\\b(?:de|of|a|chacun\\w*|chaque|each|at)\\b");

  private final long owed;

  long owed() {
    return owed;
  }

  TermsReader(long owed) {
    this.owed = owed;
  }

  /// `counted` is folded, its numbers digits.
  Optional<PaymentTerms> read(String counted) {
    String text = PART.matcher(REFERENCE.matcher(counted).replaceAll(" ")).replaceAll(" ");
    return terms(text).map(found -> withFirst(found, text));
  }

  /// "1000 now and 4 times 1000": the first part is told apart.
  private static PaymentTerms withFirst(PaymentTerms terms, String text) {
    boolean apart =
        terms.count() > 1
            && (FIRST.matcher(text).results().anyMatch(r -> r.group(1).equals("" + terms.each()))
                || OTHERS.matcher(text).find());
    return apart ? new PaymentTerms(terms.count() + 1, terms.each(), terms.every()) : terms;
  }

  private Optional<PaymentTerms> terms(String text) {
    int every = every(text);
    Optional<MatchResult> product = PRODUCT.matcher(text).results().findFirst();
    if (product.isPresent()) {
      return Optional.of(product(product.get(), every));
    }
    int count = count(text);
    OptionalLong amount = amount(text, count);
    boolean regular =
        MONTHLY.matcher(text).find()
            || WEEKLY.matcher(text).find()
            || FORTNIGHT.matcher(text).find();
    if (count > 1) {
      long each = amount.orElse(0);
      return Optional.of(
          new PaymentTerms(count, each == 0 || each == owed ? parts(count) : each, every));
    }
    if (HALF.matcher(text).find()) {
      return Optional.of(new PaymentTerms(2, parts(2), every));
    }
    if (amount.isPresent() && regular && amount.getAsLong() > 0) {
      return Optional.of(
          new PaymentTerms(
              (int) Math.ceilDiv(owed, amount.getAsLong()), amount.getAsLong(), every));
    }
    return amount.stream()
        .mapToObj(each -> new PaymentTerms(1, each, PaymentTerms.MONTH))
        .findFirst();
  }

  private static PaymentTerms product(MatchResult found, int every) {
    long first = Long.parseLong(found.group(1) == null ? found.group(3) : found.group(1));
    long second = Long.parseLong(found.group(2) == null ? found.group(4) : found.group(2));
    return new PaymentTerms((int) Math.min(first, second), Math.max(first, second), every);
  }

  private long parts(int count) {
    return Math.ceilDiv(owed, count);
  }

  private static int every(String text) {
    if (FORTNIGHT.matcher(text).find()) {
      return 15;
    }
    return WEEKLY.matcher(text).find() ? 7 : PaymentTerms.MONTH;
  }

  private static int count(String text) {
    Optional<MatchResult> said =
        COUNT.matcher(text).results().filter(r -> r.group(1).length() < 4).findFirst();
    return said.or(
            () -> MONTHS.matcher(text).results().filter(r -> r.group(1).length() < 3).findFirst())
        .map(r -> Integer.parseInt(r.group(1)))
        .orElse(0);
  }

  private static OptionalLong amount(String text, int count) {
    String left = count > 1 ? COUNT.matcher(text).replaceAll(" ") : text;
    return AMOUNT
        .matcher(left)
        .results()
        .filter(r ->
            r.group(3) == null
                || r.group(3).length() > 2
                || EACH_PART.matcher(left).find() && count > 1)
        .mapToLong(r -> Long.parseLong(group(r)))
        .filter(value -> value >= 20 && value < 10_000_000)
        .findFirst();
  }

  private static String group(MatchResult found) {
    for (int i = 1; i <= found.groupCount(); i++) {
      String part = found.group(i);
      if (part != null) {
        return part;
      }
    }
    return "0";
  }
}
