package fr.entente.desk;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Contact;
import fr.entente.accounts.Invoice;
import fr.entente.agents.Agent;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.Instalment;
import fr.entente.kernel.Money;
import fr.entente.scripts.ScriptFacts;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a script's placeholders are filled with, in the debtor's language. Before the right party
/// is confirmed the debt is not in it at all.
final class SpokenFacts {
  private SpokenFacts() {}

  static ScriptFacts of(
      AccountFile file,
      Agent agent,
      @Nullable Contact callee,
      @Nullable Commitment commitment,
      String company,
      LocalDate today,
      boolean identityConfirmed,
      boolean distress) {
    var locale = file.debtor().language().locale();
    var values = new Values(new HashMap<>(), locale);
    values.put("agent.name", agent.name());
    values.put("company.name", company);
    values.put("callback.phone", file.creditor().callbackPhone());
    values.put("debtor.name", file.debtor().name());
    values.put("debtor.kind", file.debtor().kind().name());
    values.put("contact.name", callee == null ? null : callee.name());
    values.put("today", today);
    if (identityConfirmed) {
      account(file, values);
      oldest(file).ifPresent(invoice -> invoice(invoice, values));
      if (commitment != null) {
        commitment(commitment, values);
      }
    }
    return new ScriptFacts(Map.copyOf(values.map), identityConfirmed, distress);
  }

  private static void account(AccountFile file, Values values) {
    var account = file.account();
    values.put("creditor.name", file.creditor().name());
    values.put("account.reference", account.reference());
    values.put("balance", account.balance());
    values.put("overdue", account.overdue());
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

  private static Optional<Invoice> oldest(AccountFile file) {
    return file.invoices().stream()
        .filter(invoice -> invoice.open().isPositive())
        .min(Comparator.comparing(Invoice::dueOn));
  }

  private static void invoice(Invoice invoice, Values values) {
    values.put("invoice.number", invoice.number());
    values.put("invoice.amount", invoice.open());
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
  private record Values(Map<String, String> map, Locale locale) {
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
