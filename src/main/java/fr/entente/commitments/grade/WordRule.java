package fr.entente.commitments.grade;

import fr.entente.kernel.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Words that make a promise less than firm, in French and English. Each rule says which criteria
/// it puts in doubt: an attempt is a wish, so its date is none either.
enum WordRule {
  ATTEMPT(
      "essa(?:ie|ye|yer|yerai|yons)\\w*|tenter|tente de|faire (?:mon|notre|le) (?:possible|mieux|maximum)"
          + "|ce que je peux|peut[- ]etre|j'espere|on verra|je vais voir"
          + "|try|trying|hope(?:fully)?|maybe|perhaps|might|do my best|see what i can do|should be able to"),
  CONDITION(
      "si (?:je|j'|on|nous|mon|ma|le|la|les|tout|jamais|possible)|des que|quand (?:je|on|nous|mon)|une fois que"
          + "|a condition|sous reserve|en fonction|normalement|en principe|sauf|logiquement"
          + "|apres (?:accord|validation)|doit (?:valider|signer|donner son accord)"
          + "|if (?:i|we|my|our|the|all|possible)|when (?:i|we|my|our)|as soon as|once (?:i|we|my|our|the)"
          + "|provided|subject to|unless|normally|in principle|depending"),
  VAGUE_AMOUNT(
      "environ|a peu pres|dans les \\d|une partie|un peu|quelque chose|un acompte|autour de"
          + "|about \\d|around|roughly|some(?:thing)?|part of it|a bit"),
  VAGUE_DATE(
      "bientot|prochainement|plus tard|dans (?:une|deux|trois|quelques|la|les|\\d+) (?:semaines?|jours?|mois)"
          + "|la semaine prochaine|le mois prochain|(?:debut|milieu|courant|fin)(?: de| du)? (?:la )?"
          + "(?:semaine|mois|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"
          + "|des que possible|au plus vite|rapidement|vers le"
          + "|soon|later|next (?:week|month)|in (?:a|one|two|three|a few|\\d+) (?:days?|weeks?|months?)"
          + "|as soon as possible|around the|end of (?:the )?(?:week|month)|early next|some time");

  private final Pattern words;

  WordRule(String words) {
    this.words = Pattern.compile("(?<![a-z0-9])(?:" + words + ")(?![a-z0-9])");
  }

  /// The rules that these words meet.
  static List<WordRule> in(String text) {
    String plain = Folding.fold(text);
    return Arrays.stream(values()).filter(rule -> rule.words.matcher(plain).find()).toList();
  }
}
