package fr.entente.desk;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Invoice;
import fr.entente.agents.Agent;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.Instalment;
import fr.entente.criteria.CriteriaFacts;
import fr.entente.desk.picture.Brief;
import fr.entente.desk.picture.Recall;
import fr.entente.kernel.Money;
import fr.entente.kernel.PhoneNumber;
import fr.entente.scripts.ScriptFacts;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a script's placeholders are filled with, in the debtor's language. Before the right party
/// is confirmed the debt is not in it at all.
final class SpokenFacts {
  // The sentence around the words has an end of its own.
  private static final Pattern END = Pattern.compile("[\\s.!?…]+$");

  private SpokenFacts() {}

  static ScriptFacts of(
      AccountFile file,
      Agent agent,
      Brief brief,
      @Nullable Commitment commitment,
      String company,
      Recall recall,
      Clock clock,
      boolean identityConfirmed,
      boolean distress,
      CriteriaFacts criteria) {
    var locale = file.debtor().language().locale();
    var values = new Values(new HashMap<>(), locale, clock.getZone());
    values.put("agent.name", agent.name());
    values.put("company.name", company);
    values.put("callback.phone", spoken(file.creditor().callbackPhone()));
    values.put("debtor.name", file.debtor().name());
    values.put("account.id", file.account().id().value());
    values.put("debtor.kind", file.debtor().kind().name());
    values.put("contact.name", brief.callee() == null ? null : brief.callee().name());
    recalled(brief.recall(), agent, values);
    toCome(recall, clock, values);
    values.put("today", LocalDate.now(clock));
    if (identityConfirmed) {
      account(file, values);
      invoices(file, values);
      noted(brief.recall(), values);
      if (commitment != null) {
        commitment(commitment, values);
      }
    }
    return new ScriptFacts(Map.copyOf(values.map), identityConfirmed, distress, criteria);
  }

  private static void account(AccountFile file, Values values) {
    var account = file.account();
    boolean agency = file.creditor().collector() == CollectorKind.THIRD_PARTY;
    values.put("principal.name", agency ? file.creditor().name() : null);
    values.put("creditor.name", file.creditor().name());
    values.put("account.reference", account.reference());
    values.put("balance", account.balance());
    values.put("overdue", account.overdue().isPositive() ? account.overdue() : null);
    values.put("disputed", account.disputed());
    values.put("letter.reference", account.letterReference());
    values.put("letter.date", account.letterSentOn());
    values.put("oldest.due", account.oldestDueOn());
    file.invoices().stream()
        .map(Invoice::dueOn)
        .filter(due -> account.oldestDueOn() == null || due.isAfter(account.oldestDueOn()))
        .min(Comparator.naturalOrder())
        .ifPresent(due -> values.put("next.due", due));
  }

  // When and with whom may be said to whoever answers; what was said may not.
  private static void recalled(Recall recall, Agent agent, Values values) {
    var last = recall.last();
    if (last != null) {
      values.put("last.colleague", whom(last.colleague(), agent, values.locale()));
      values.put("last.date", values.day(last.at()));
    }
    var promised = recall.promised();
    if (promised != null && promised.agreed()) {
      boolean mine = promised.colleague().equals(agent.name());
      values.put("agreed.colleague", mine ? null : promised.colleague());
      values.put("agreed.date", values.day(promised.at()));
      values.put("agreed.how", agreed(mine ? "" : promised.colleague(), values.locale()));
    }
  }

  // Read aloud in pairs, as people give a number.
  private static @Nullable String spoken(@Nullable String number) {
    return number == null
        ? null
        : PhoneNumber.parse(number, "FR").map(PhoneNumber::display).orElse(number);
  }

  private static String agreed(String with, Locale locale) {
    boolean french = locale.getLanguage().equals("fr");
    if (with.isEmpty()) {
      return french ? "comme convenu" : "as agreed";
    }
    return (french ? "comme convenu avec " : "as agreed with ") + with;
  }

  private static String whom(String colleague, Agent agent, Locale locale) {
    if (!colleague.equals(agent.name())) {
      return colleague;
    }
    return locale.getLanguage().equals("fr") ? "moi" : "me";
  }

  // The hour that was agreed in this very call.
  private static void toCome(Recall recall, Clock clock, Values values) {
    var promised = recall.promised();
    if (promised != null && promised.at().isAfter(clock.instant())) {
      values.put("callback.day", values.day(promised.at()));
      values.put("callback.hour", values.hour(promised.at()));
    }
  }

  private static void noted(Recall recall, Values values) {
    var promised = recall.promised();
    if (promised != null && promised.agreed()) {
      values.put("agreed.words", END.matcher(promised.words().strip()).replaceFirst(""));
    }
  }

  /// The oldest that is not contested, and the whole where it is more than that one.
  private static void invoices(AccountFile file, Values values) {
    oldest(file)
        .ifPresent(invoice -> {
          invoice(invoice, values);
          var overdue = file.account().overdue();
          boolean more = overdue.compareTo(asked(invoice)) > 0;
          values.put("overdue.total", more ? overdue : null);
        });
  }

  private static Optional<Invoice> oldest(AccountFile file) {
    return file.invoices().stream()
        .filter(invoice -> asked(invoice).isPositive())
        .min(Comparator.comparing(Invoice::dueOn));
  }

  private static Money asked(Invoice invoice) {
    return invoice.open().minus(invoice.disputed());
  }

  private static void invoice(Invoice invoice, Values values) {
    values.put("invoice.number", SpokenInvoice.number(invoice, values.locale()));
    values.put("invoice.amount", asked(invoice));
    values.put("invoice.date", invoice.issuedOn());
    values.put("invoice.due", invoice.dueOn());
  }

  private static void commitment(Commitment commitment, Values values) {
    var parts = commitment.instalments();
    values.put("last.promise.amount", commitment.total());
    values.put("last.promise.date", parts.getLast().dueOn());
    values.put("promise.amount", commitment.total());
    values.put("promise.date", parts.getLast().dueOn());
    if (commitment.isPlan()) {
      values.put("plan.count", Integer.toString(parts.size()));
      values.put("plan.amount", parts.getFirst().amount());
      values.put("plan.first", parts.getFirst().effectiveDueOn());
      values.put("plan.last", parts.getLast().effectiveDueOn());
      missed(commitment).ifPresent(part -> instalment(part, values));
    }
  }

  private static Optional<Instalment> missed(Commitment commitment) {
    return IntStream.range(0, commitment.instalments().size())
        .filter(i -> commitment.statuses().get(i) == CommitmentStatus.BROKEN)
        .mapToObj(commitment.instalments()::get)
        .findFirst();
  }

  private static void instalment(Instalment part, Values values) {
    values.put("instalment.number", Integer.toString(part.number()));
    values.put("instalment.amount", part.amount());
    values.put("instalment.due", part.dueOn());
  }

  /// A value nobody knows is left out: the script shows a gap, or drops the words around it.
  private record Values(Map<String, String> map, Locale locale, ZoneId zone) {
    LocalDate day(Instant at) {
      return at.atZone(zone).toLocalDate();
    }

    String hour(Instant at) {
      return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
          .withLocale(locale)
          .format(at.atZone(zone));
    }

    void put(String name, @Nullable Object value) {
      switch (value) {
        case null -> {}
        case Money money -> map.put(name, euros(money, locale));
        case LocalDate date -> map.put(name, date(date, locale));
        default -> {
          if (!value.toString().isBlank()) {
            map.put(name, value.toString());
          }
        }
      }
    }
  }

  private static String euros(Money money, Locale locale) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(money.currency());
    return format.format(money.amount());
  }

  static String date(LocalDate date, Locale locale) {
    String text =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
    // The first of the month is an ordinal in French, which the locale data leave out.
    boolean ordinal = date.getDayOfMonth() == 1 && locale.getLanguage().equals("fr");
    return ordinal ? text.replaceFirst("^1 ", "1er ") : text;
  }
}
