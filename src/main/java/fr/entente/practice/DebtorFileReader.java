package fr.entente.practice;

import fr.entente.kernel.Language;
import fr.entente.kernel.Sha256;
import fr.entente.practice.DebtorPage.Label;
import fr.entente.practice.DebtorPage.Part;
import fr.entente.practice.DebtorPage.Text;
import fr.entente.scripts.Complaint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes a practice debtor of a file and the common reactions of its language; says what is wrong.
final class DebtorFileReader {
  private static final String BETTER = "better-";
  private static final Set<String> LABELS =
      Set.of(
          "cash_flow_hidden",
          "bank_problem_hidden",
          "accounting_unreachable",
          "insolvency_risk",
          "personal_vulnerability",
          "crisis_risk",
          "dispute_hidden",
          "aggression",
          "evasive_promise");
  private static final List<String> KNOWN =
      List.of(
          "key",
          "title",
          "language",
          "script",
          "aim",
          "difficulty",
          "trains",
          "owes",
          "once",
          "monthly",
          "longest",
          "trust",
          "anger",
          "patience",
          "facts");

  private final String file;
  private final Set<Complaint> complaints;
  private final DebtorPage page;

  DebtorFileReader(String file, String text, Set<Complaint> complaints) {
    this.file = file;
    this.complaints = complaints;
    this.page = new DebtorPage(text, this::fault);
  }

  private void fault(int line, String what, String about) {
    String name = "scripts.complaint." + what;
    complaints.add(
        new Complaint(
            file, line, name, Map.of("text", about, "why", about, "title", about, "name", about)));
  }

  /// Empty when something was complained about.
  Optional<PracticeDebtor> debtor(String text, List<PracticeReaction> common) {
    header();
    var reactions = new ArrayList<>(reactions());
    var better = new LinkedHashMap<String, List<String>>();
    page.parts.stream()
        .filter(part -> part.id.startsWith(BETTER))
        .forEach(part -> better(part, better));
    new DebtorFileChecks(this::fault, reactions, common).check(text("aim"));
    boolean wrong = complaints.stream().anyMatch(c -> c.file().equals(file) && !c.warning());
    if (wrong) {
      return Optional.empty();
    }
    reactions.addAll(common);
    var files = new TreeMap<>(Map.of(file, text));
    return Optional.of(
        new PracticeDebtor(
            text("key"),
            text("title"),
            Language.of(text("language")),
            file,
            Sha256.hex(files),
            text("script"),
            Aim.valueOf(text("aim").toUpperCase(Locale.ROOT)),
            number("difficulty", 1),
            text("trains"),
            new PracticeDebtor.Means(
                number("owes", 0), number("once", 0), number("monthly", 0), number("longest", 0)),
            number("trust", 1),
            number("anger", 0),
            number("patience", 4),
            facts(),
            Map.copyOf(better),
            List.copyOf(reactions)));
  }

  List<PracticeReaction> reactions() {
    var seen = new HashSet<String>();
    var list = new ArrayList<PracticeReaction>();
    for (Part part : page.parts) {
      if (!seen.add(part.id)) {
        fault(part.line, "debtor-reaction-twice", part.id);
      }
      if (!part.id.startsWith(BETTER)) {
        list.add(reaction(part));
      }
    }
    return list;
  }

  private PracticeReaction reaction(Part part) {
    var when = new LinkedHashSet<String>();
    for (Text word : part.parts(Label.WHEN)) {
      String normal = DebtorEvent.normal(word.text());
      if (!DebtorEvent.words().contains(normal)) {
        fault(word.line(), "debtor-unknown-when", word.text());
      }
      when.add(normal);
    }
    if (when.isEmpty()) {
      fault(part.line, "debtor-reaction-never", part.id);
    }
    if (part.quotes.isEmpty()) {
      fault(part.line, "debtor-says-nothing", part.id);
    }
    Text signal = part.labels.get(Label.SIGNALS);
    if (signal != null && !LABELS.contains(signal.text().strip())) {
      fault(signal.line(), "debtor-unknown-signal", signal.text());
    }
    return new PracticeReaction(
        part.id,
        part.line,
        when,
        conditions(part),
        effects(part),
        part.quotes.stream().map(Text::text).toList(),
        signal == null ? "" : signal.text().strip());
  }

  private List<ReactionCondition> conditions(Part part) {
    var list = new ArrayList<ReactionCondition>();
    for (Text written : part.parts(Label.IF)) {
      ReactionCondition.read(written.text())
          .ifPresentOrElse(
              list::add, () -> fault(written.line(), "debtor-unknown-if", written.text()));
    }
    return list;
  }

  private List<ReactionEffect> effects(Part part) {
    var list = new ArrayList<ReactionEffect>();
    for (Text written : part.parts(Label.EFFECT)) {
      ReactionEffect.read(written.text())
          .ifPresentOrElse(
              list::add, () -> fault(written.line(), "debtor-unknown-effect", written.text()));
    }
    return list;
  }

  private void better(Part part, Map<String, List<String>> better) {
    String name = part.id.substring(BETTER.length());
    if (Criterion.of(name).isEmpty()) {
      fault(part.line, "debtor-unknown-criterion", name);
    }
    better.put(name, part.quotes.stream().map(Text::text).toList());
  }

  private void header() {
    for (String name : page.header.keySet()) {
      if (!KNOWN.contains(name)) {
        fault(page.lineOf(name), "debtor-unknown-field", name);
      }
    }
    for (String name : List.of("key", "title", "language", "script", "aim", "trains")) {
      if (text(name).isBlank()) {
        fault(1, "debtor-field-missing", name);
      }
    }
    String key = file.substring(file.lastIndexOf('/') + 1).replaceAll("\\.md$", "");
    boolean placed = file.contains("/" + text("language") + "/");
    if (!text("key").equals(key) || !placed) {
      fault(page.lineOf(placed ? "key" : "language"), "debtor-misplaced", file);
    }
    if (Arrays.stream(Aim.values()).noneMatch(aim -> aim.word().equals(text("aim")))) {
      fault(page.lineOf("aim"), "debtor-unknown-aim", text("aim"));
    }
    for (String name :
        List.of("difficulty", "owes", "once", "monthly", "longest", "trust", "anger", "patience")) {
      number(name, 0);
    }
  }

  private Map<String, String> facts() {
    var facts = new TreeMap<String, String>();
    if (page.header.get("facts") instanceof Map<?, ?> map) {
      map.forEach((name, value) -> facts.put(String.valueOf(name), String.valueOf(value)));
    }
    return facts;
  }

  private String text(String name) {
    Object value = page.header.get(name);
    return value == null ? "" : value.toString().strip();
  }

  private int number(String name, int otherwise) {
    @Nullable Object value = page.header.get(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Integer number && number >= 0) {
      return number;
    }
    fault(page.lineOf(name), "debtor-no-number", name);
    return otherwise;
  }
}
