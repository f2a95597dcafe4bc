package fr.entente.practice;

import fr.entente.kernel.Language;
import java.util.List;
import java.util.Map;

/// A debtor to rehearse with: a file that a trainer writes. Nobody real, and no account.
public record PracticeDebtor(
    String key,
    String title,
    Language language,
    String file,
    String hash,
    String script,
    Aim aim,
    int difficulty,
    String trains,
    Means means,
    int trust,
    int anger,
    int patience,
    Map<String, String> facts,
    Map<String, List<String>> better,
    List<PracticeReaction> reactions) {

  /// What is owed, what can be paid in one go, what in a month, and for how many months.
  public record Means(long owes, long once, long monthly, int longest) {
    /// Whether these terms can be kept.
    boolean bear(PaymentTerms terms) {
      return terms.count() == 1
          ? terms.each() <= once
          : terms.monthly() <= monthly && terms.months() <= longest;
    }

    /// Cents and a rounded part are nobody's concern.
    boolean cover(PaymentTerms terms) {
      return terms.total() * 100 >= owes * 98;
    }
  }

  /// An agency recalls its letter (R124-4).
  boolean letterDue() {
    return facts.containsKey("letter.reference");
  }

  /// Words of the file with the names in braces filled in.
  String filled(String words) {
    String filled = words;
    for (var fact : facts.entrySet()) {
      filled = filled.replace("{" + fact.getKey() + "}", fact.getValue());
    }
    return filled;
  }

  boolean signals() {
    return reactions.stream().anyMatch(reaction -> !reaction.signal().isEmpty());
  }
}
