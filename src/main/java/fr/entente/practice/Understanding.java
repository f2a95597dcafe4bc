package fr.entente.practice;

import fr.entente.kernel.Folding;
import fr.entente.kernel.Language;
import fr.entente.scripts.SpokenWords;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What an agent means, by rules alone: the same sentence always means the same.
final class Understanding {
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!;…])\\s+");
  private static final Set<Intent> BY_TERMS =
      EnumSet.of(Intent.PLAN, Intent.PROMISE, Intent.SILENCE, Intent.THREAT);
  private static final Pattern HURRY =
      Pattern.compile(
          "\\b(pay|pai|regl|vers|vire|virement|argent|somme|cheque|euros?|settle|money|transfer|until|till|jusqu|chance|limite|jamais|never|delai|urgen|dernier|reponse|answer|jour de plus|day (longer|more|later)|deadline|final)");
  private static final Pattern OURS = Pattern.compile("\\b(je|j'|nous|on|i|we)\\b");
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(demain|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|fin (de|du) mois|fin de semaine|(le|du|au) (1er|\\d{1,2})\\b|\\d{1,2} (janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)\\w*|\\d{1,2}/\\d{1,2}|tomorrow|today|(mon|tues|wednes|thurs|fri|satur)day|(the |on )?\\d{1,2}(st|nd|rd|th)\\b|\\d{1,2} (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*|(january|february|march|april|june|july|august|september|october|november|december) \\d{1,2}|end of (the )?month|month end|mois prochain|next month|next week|semaine prochaine)\\b");
  private static final Pattern MEANS =
      Pattern.compile(
          "\\b(virements?|virer|cheques?|carte|prelevements?|especes|(bank )?transfer|card|direct debit|standing order|cash)\\b");

  private final Language language;
  private final HearingRules rules;
  private final TermsReader terms;

  Understanding(Language language, long owed) {
    this.language = language;
    this.rules = HearingRules.of(language);
    this.terms = new TermsReader(owed);
  }

  Said hear(String text) {
    var intents = EnumSet.noneOf(Intent.class);
    String counted = counted(text);
    for (String sentence : SENTENCES.split(counted)) {
      sentence(sentence.strip(), intents);
    }
    Optional<PaymentTerms> proposed = proposed(counted, intents);
    if (intents.contains(Intent.NOTICE)) {
      intents.remove(Intent.DEMAND);
    }
    return new Said(text, intents, proposed, dayIn(counted), meansIn(counted));
  }

  String counted(String text) {
    return Numerals.digits(Folding.fold(text).strip(), language);
  }

  static boolean dayIn(String counted) {
    return DAY.matcher(counted).find();
  }

  static boolean meansIn(String counted) {
    return MEANS.matcher(counted).find();
  }

  private void sentence(String sentence, Set<Intent> intents) {
    for (Intent intent : Intent.values()) {
      if (!BY_TERMS.contains(intent) && rules.has(intent.name(), sentence)) {
        intents.add(intent);
      }
    }
    if (intents.contains(Intent.DEADLINE) && !HURRY.matcher(sentence).find()) {
      intents.remove(Intent.DEADLINE); // "I'm correcting our record straight away"
    }
    if (SpokenWords.blame(sentence, language).isPresent()) {
      intents.add(Intent.BLAME);
    }
    if (threatens(sentence)) {
      intents.add(Intent.THREAT);
    }
  }

  /// A sentence that denies is no threat, unless it leaves the door open ("not yet", "to avoid").
  /// Neither is a question about what others did, nor the offer of help that names a court.
  private boolean threatens(String sentence) {
    if (rules.has("close", sentence) && !rules.has("gentle", sentence)) {
      return true;
    }
    if (rules.has("threat", sentence)) {
      boolean helps = rules.has("helping", sentence) && !rules.has("veiled", sentence);
      return !helps && !asksAboutOthers(sentence);
    }
    if (SpokenWords.threat(sentence, language).isEmpty()) {
      return false;
    }
    if (rules.has("denied", sentence)) {
      return rules.has("veiled", sentence);
    }
    return !asks(sentence) && !rules.has("helping", sentence);
  }

  private boolean asks(String sentence) {
    return sentence.endsWith("?") && !rules.has("wanted", sentence);
  }

  /// "Did the bank block your account?"
  private boolean asksAboutOthers(String sentence) {
    return asks(sentence) && !OURS.matcher(sentence).find();
  }

  private Optional<PaymentTerms> proposed(String counted, Set<Intent> intents) {
    Optional<PaymentTerms> found = terms.read(counted);
    if (found.isEmpty() && dayIn(counted) && whole(counted) && !helps(intents)) {
      found = terms.read(Long.toString(terms.owed()) + " €");
    }
    if (found.isEmpty()) {
      return found;
    }
    if (found.get().count() > 1) {
      intents.add(Intent.PLAN);
      intents.remove(Intent.ASK_AMOUNT);
      return found;
    }
    // An amount alone is what is owed, told; with a day it is a promise proposed.
    if (dayIn(counted) && !intents.contains(Intent.PURPOSE)) {
      intents.add(Intent.PROMISE);
      return found;
    }
    return Optional.empty();
  }

  private static boolean helps(Set<Intent> intents) {
    return intents.contains(Intent.SIGNPOST)
        || intents.contains(Intent.HANDOVER)
        || intents.contains(Intent.DANGER);
  }

  private static boolean whole(String counted) {
    return counted.matches(
        ".*\\b(tout(?! de suite)|la totalite|le tout|en entier|le solde|l'integralite|all of it|in full|the whole|everything|full amount)\\b.*");
  }
}
