package fr.entente.detection;

import fr.entente.kernel.Language;
import java.nio.file.Path;
import java.util.List;

/// The trainers' examples, phrases and vocabulary, read from the content folder and checked.
/// `version` is the hash of the whole text; `complaints` say what is wrong, by file and line.
public record ListeningContent(
    String version,
    List<Example> examples,
    List<Phrase> phrases,
    List<Idea> vocabulary,
    List<Abbreviation> abbreviations,
    List<Complaint> complaints) {

  /// An expression of an idea in one language.
  public record Idea(String concept, Language language, String expression) {}

  /// What agents type, and what it stands for.
  public record Abbreviation(Language language, String shortly, String fully) {}

  /// The content of a folder as it is now.
  public static ListeningContent read(Path folder) {
    return ContentReader.read(ContentReader.files(folder));
  }

  public boolean good() {
    return complaints.stream().allMatch(Complaint::warning);
  }

  Lexicon lexicon() {
    var concepts = new Concepts();
    vocabulary.forEach(i -> concepts.add(i.concept(), i.language(), i.expression()));
    return new Lexicon(concepts, new PhraseBook(phrases), new Expansions(abbreviations));
  }

  /// What is known about words before any example is read.
  record Lexicon(Concepts concepts, PhraseBook phrases, Expansions expansions) {}
}
