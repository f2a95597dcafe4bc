package fr.entente.listening;

import fr.entente.kernel.Language;
import fr.entente.listening.text.Concepts;
import fr.entente.listening.text.Expansions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// The trainers' examples, phrases and vocabulary, read from the content folder and checked.
/// `ordinary` is measured on and never learnt from. `version` is the hash of the whole text;
/// `complaints` say what is wrong, by file and line.
public record ListeningContent(
    String version,
    List<Example> examples,
    List<Phrase> phrases,
    List<Idea> vocabulary,
    List<Abbreviation> abbreviations,
    List<Example> ordinary,
    List<LineComplaint> complaints) {

  /// An expression of an idea in one language.
  public record Idea(String concept, Language language, String expression) {}

  /// What agents type, and what it stands for.
  public record Abbreviation(Language language, String shortly, String fully) {}

  /// The content of a folder as it is now.
  public static ListeningContent read(Path folder) {
    return ContentReader.read(ContentReader.files(folder));
  }

  /// The content of files by their path in the folder.
  public static ListeningContent of(SortedMap<String, String> files) {
    return ContentReader.read(files);
  }

  public boolean good() {
    return complaints.stream().allMatch(LineComplaint::warning);
  }

  /// The stored phrase of this id; empty for no id.
  public Optional<Phrase> phrase(@Nullable String id) {
    return phrases.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  Lexicon lexicon() {
    var concepts = new Concepts();
    vocabulary.forEach(i -> concepts.add(i.concept(), i.language(), i.expression()));
    var expansions = new Expansions();
    abbreviations.forEach(a -> expansions.add(a.language(), a.shortly(), a.fully()));
    return new Lexicon(concepts, new PhraseBook(phrases), expansions);
  }

  /// What is known about words before any example is read.
  record Lexicon(Concepts concepts, PhraseBook phrases, Expansions expansions) {}
}
