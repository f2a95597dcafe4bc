package fr.entente.backoffice.ui.scripts;

import fr.entente.kernel.Folding;
import fr.entente.kernel.Language;
import fr.entente.scripts.WordsText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// One sentence of mails and pages: the product's and, where there is one, the house's.
record HouseWord(String name, Map<Language, String> ours, Map<Language, String> products) {
  static List<HouseWord> all(SortedMap<String, String> files) {
    var own = new EnumMap<Language, SortedMap<String, String>>(Language.class);
    for (Language language : Language.values()) {
      own.put(language, WordsText.of(files.getOrDefault(WordsText.path(language), "")).words());
    }
    return WordsText.names().stream().map(name -> of(name, own)).toList();
  }

  private static HouseWord of(String name, Map<Language, SortedMap<String, String>> own) {
    var ours = new EnumMap<Language, String>(Language.class);
    var products = new EnumMap<Language, String>(Language.class);
    own.forEach((language, words) -> {
      products.put(language, WordsText.shipped(name, language).orElse(""));
      if (words.containsKey(name)) {
        ours.put(language, words.getOrDefault(name, ""));
      }
    });
    return new HouseWord(name, ours, products);
  }

  boolean own(Language language) {
    return ours.containsKey(language);
  }

  String said(Language language) {
    return ours.getOrDefault(language, shipped(language));
  }

  String shipped(Language language) {
    return products.getOrDefault(language, "");
  }

  /// Folded text found in its name or in one of its sentences.
  boolean has(String folded) {
    return folded.isBlank()
        || name.contains(folded)
        || ours.values().stream().anyMatch(said -> Folding.fold(said).contains(folded))
        || products.values().stream().anyMatch(said -> Folding.fold(said).contains(folded));
  }
}
