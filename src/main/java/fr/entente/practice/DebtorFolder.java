package fr.entente.practice;

import fr.entente.kernel.Language;
import fr.entente.scripts.Complaint;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/// The practice debtors among a set of content files, by path relative to the content folder
/// (`debtors/fr/restaurant.md`), and what is wrong with them. Pure. What every debtor of a language
/// answers when its own file has nothing stands in `debtors/fr/_common.md`.
public final class DebtorFolder {
  private static final Pattern DEBTOR = Pattern.compile("debtors/(fr|en)/[^_/][^/]*\\.md");
  private static final String COMMON = "/_common.md";

  private final Map<String, PracticeDebtor> debtors = new LinkedHashMap<>();
  private final LinkedHashSet<Complaint> complaints = new LinkedHashSet<>();

  private DebtorFolder() {}

  public static DebtorFolder of(SortedMap<String, String> files) {
    var folder = new DebtorFolder();
    files.forEach((file, text) -> {
      if (DEBTOR.matcher(file).matches()) {
        String shared = file.substring(0, file.lastIndexOf('/')) + COMMON;
        folder.add(file, text, folder.common(shared, files.getOrDefault(shared, "")));
      }
    });
    return folder;
  }

  private List<PracticeReaction> common(String file, String text) {
    return text.isEmpty() ? List.of() : new DebtorFileReader(file, text, complaints).reactions();
  }

  private void add(String file, String text, List<PracticeReaction> common) {
    new DebtorFileReader(file, text, complaints)
        .debtor(text, common)
        .ifPresent(debtor -> debtors.put(file, debtor));
  }

  /// By file and line.
  public List<Complaint> complaints() {
    return complaints.stream()
        .sorted(Comparator.comparing(Complaint::file).thenComparingInt(Complaint::line))
        .toList();
  }

  /// The easy ones first.
  public List<PracticeDebtor> in(Language language) {
    return debtors.values().stream()
        .filter(debtor -> debtor.language() == language)
        .sorted(
            Comparator.comparingInt(PracticeDebtor::difficulty).thenComparing(PracticeDebtor::key))
        .toList();
  }

  public Optional<PracticeDebtor> find(String key, Language language) {
    return Optional.ofNullable(debtors.get("debtors/" + language.code() + "/" + key + ".md"));
  }
}
