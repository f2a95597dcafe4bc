package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.HashMap;
import java.util.Map;

/// An account that does not exist, with every value known: what a trainer sees sentences with.
public final class ExampleAccount {
  private static final Map<String, String> FRENCH =
      Map.ofEntries(
          Map.entry("agent.name", "Camille Roy"),
          Map.entry("company.name", "Entente"),
          Map.entry("callback.phone", "01 23 45 67 89"),
          Map.entry("debtor.name", "Boulangerie Martin"),
          Map.entry("contact.name", "Mme Martin"),
          Map.entry("contact.role", "gérante"),
          Map.entry("today", "24 novembre"),
          Map.entry("last.colleague", "Nadia"),
          Map.entry("last.date", "10 novembre"),
          Map.entry("agreed.colleague", "Nadia"),
          Map.entry("agreed.how", "comme convenu"),
          Map.entry("agreed.date", "24 novembre"),
          Map.entry("agreed.words", "voir si la facture est validée"),
          Map.entry("callback.day", "jeudi 26 novembre"),
          Map.entry("callback.hour", "10 h 30"),
          Map.entry("principal.name", "Énergie Claire"),
          Map.entry("creditor.name", "Énergie Claire"),
          Map.entry("account.reference", "EC-20418"),
          Map.entry("overdue", "1 240,00 €"),
          Map.entry("overdue.total", "1 860,00 €"),
          Map.entry("balance", "2 480,00 €"),
          Map.entry("disputed", "120,00 €"),
          Map.entry("oldest.due", "15 octobre"),
          Map.entry("next.due", "15 décembre"),
          Map.entry("invoice.number", "F-2026-0917"),
          Map.entry("invoice.date", "15 septembre"),
          Map.entry("invoice.due", "15 octobre"),
          Map.entry("invoice.amount", "1 240,00 €"),
          Map.entry("letter.reference", "L-5521"),
          Map.entry("letter.date", "2 novembre"),
          Map.entry("promise.amount", "620,00 €"),
          Map.entry("promise.date", "30 novembre"),
          Map.entry("promise.means", "virement"),
          Map.entry("last.promise.amount", "620,00 €"),
          Map.entry("last.promise.date", "12 novembre"),
          Map.entry("instalment.number", "2"),
          Map.entry("instalment.amount", "310,00 €"),
          Map.entry("instalment.due", "15 novembre"),
          Map.entry("plan.count", "4"),
          Map.entry("plan.amount", "310,00 €"),
          Map.entry("plan.first", "1er décembre"),
          Map.entry("plan.last", "1er mars"));

  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("contact.name", "Mrs Martin"),
          Map.entry("debtor.name", "Martin Bakery"),
          Map.entry("contact.role", "manager"),
          Map.entry("principal.name", "Clear Energy"),
          Map.entry("creditor.name", "Clear Energy"),
          Map.entry("today", "24 November"),
          Map.entry("last.date", "10 November"),
          Map.entry("agreed.how", "as agreed"),
          Map.entry("agreed.date", "24 November"),
          Map.entry("agreed.words", "see whether the invoice is approved"),
          Map.entry("callback.day", "Thursday 26 November"),
          Map.entry("callback.hour", "10.30 am"),
          Map.entry("overdue", "€1,240.00"),
          Map.entry("overdue.total", "€1,860.00"),
          Map.entry("balance", "€2,480.00"),
          Map.entry("disputed", "€120.00"),
          Map.entry("oldest.due", "15 October"),
          Map.entry("next.due", "15 December"),
          Map.entry("invoice.date", "15 September"),
          Map.entry("invoice.due", "15 October"),
          Map.entry("invoice.amount", "€1,240.00"),
          Map.entry("letter.date", "2 November"),
          Map.entry("promise.amount", "€620.00"),
          Map.entry("promise.date", "30 November"),
          Map.entry("promise.means", "bank transfer"),
          Map.entry("last.promise.amount", "€620.00"),
          Map.entry("last.promise.date", "12 November"),
          Map.entry("instalment.amount", "€310.00"),
          Map.entry("instalment.due", "15 November"),
          Map.entry("plan.amount", "€310.00"),
          Map.entry("plan.first", "1 December"),
          Map.entry("plan.last", "1 March"));

  private ExampleAccount() {}

  /// As at the beginning of a call: what names the debt shows once identity is confirmed.
  public static ScriptFacts facts(Language language) {
    return new ScriptFacts(values(language), false);
  }

  /// A sentence with everything known.
  public static String said(String sentence, Language language) {
    return new Filling(language, new ScriptFacts(values(language), true), Map.of()).fill(sentence);
  }

  private static Map<String, String> values(Language language) {
    var values = new HashMap<>(FRENCH);
    if (language == Language.EN) {
      values.putAll(ENGLISH);
    }
    return Map.copyOf(values);
  }
}
