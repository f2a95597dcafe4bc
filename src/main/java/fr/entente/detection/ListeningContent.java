package fr.entente.detection;

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
  public record Idea(String concept, fr.entente.kernel.Language language, String expression) {}

  /// What agents type, and what it stands for.
  public record Abbreviation(fr.entente.kernel.Language language, String shortly, String fully) {}

  public boolean good() {
    return complaints.stream().allMatch(Complaint::warning);
  }

  Concepts concepts() {
    var concepts = new Concepts();
    vocabulary.forEach(i -> concepts.add(i.concept(), i.language(), i.expression()));
    return concepts;
  }
}
