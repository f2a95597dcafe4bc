package fr.entente.practice;

import fr.entente.kernel.Language;
import fr.entente.scripts.ScriptFacts;
import fr.entente.scripts.ScriptFolder;
import fr.entente.scripts.ScriptRun;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Command line: plays a written session with a practice debtor, without database or server, and
/// says what it is worth. Ends with 0 when it is passed, 1 when it is not, 2 when it could not be
/// played.
public final class Rehearse {
  private static final int PASSED = 0;
  private static final int FAILED = 1;
  private static final int UNUSABLE = 2;
  static final String USAGE =
      """
      usage: rehearse --debtor NAME --language fr|en --answers FILE [--out RESULT.json] [--scripts DIR]
             rehearse --list [--language fr|en]
             rehearse --check [--language fr|en]
        --debtor    a file of DIR/debtors/LANGUAGE without .md, for example restaurant
        --language  of the talk; French without it
        --answers   what the agent says and does, one line each:
                      some words         the agent says them
                      3                  that answer of the script; its sentence is said first when nothing was said yet
                      > obj-cash         opens that card of the script
                      (silence)          lets the debtor speak
                      (script)           says the sentence that the script shows
                      (back)             goes one step back in the script
                      // some words      a remark, not said
                    or a JSON list of such lines, or of {"say": ...}, {"answer": 3}, {"card": ...}, {"silence": true}
        --out       the result as JSON (src/docs/rehearsals.md)
        --scripts   the content folder; scripts-content without it
        --check     says what is wrong in the debtors' files; ends with 1 when something is
      Ends with 0 when the rehearsal is passed, 1 when it is not, 2 when it could not be played.\
      """;

  private final PrintStream out;
  private final PrintStream errors;

  Rehearse(PrintStream out, PrintStream errors) {
    this.out = out;
    this.errors = errors;
  }

  public static void main(String[] args) {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var errors =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(new Rehearse(out, errors).run(args));
  }

  int run(String... args) {
    RehearseOptions options = RehearseOptions.of(args);
    if (options.help()) {
      out.println(USAGE);
      return PASSED;
    }
    if (!options.wrong().isEmpty()) {
      return unusable(options.wrong() + "\n" + USAGE);
    }
    String code = options.value("--language").orElse("fr");
    if (!code.equals("fr") && !code.equals("en")) {
      return unusable("--language " + code + ": only fr and en are spoken here");
    }
    Path folder = Path.of(options.value("--scripts").orElse("scripts-content"));
    try {
      return run(options, folder, Language.of(code));
    } catch (IOException e) {
      return unusable("cannot read or write " + e.getMessage());
    }
  }

  private int run(RehearseOptions options, Path folder, Language language) throws IOException {
    if (!Files.isDirectory(folder)) {
      return unusable(folder + ": there is no such folder; name the content folder with --scripts");
    }
    SortedMap<String, String> files = ContentFiles.read(folder, language);
    DebtorFolder debtors = DebtorFolder.of(files);
    if (options.check()) {
      debtors.complaints().forEach(each -> out.println(new PracticeWords(language).line(each)));
      return debtors.complaints().isEmpty() ? PASSED : FAILED;
    }
    if (options.list()) {
      debtors.in(language).forEach(each -> out.println(each.key() + "  " + each.title()));
      return PASSED;
    }
    Optional<String> name = options.value("--debtor");
    Optional<String> answers = options.value("--answers");
    if (name.isEmpty() || answers.isEmpty()) {
      return unusable((name.isEmpty() ? "--debtor" : "--answers") + " is missing\n" + USAGE);
    }
    Optional<PracticeDebtor> debtor = debtors.find(name.get().strip(), language);
    if (debtor.isEmpty()) {
      return nobody(name.get(), debtors, language, folder);
    }
    return play(debtor.get(), files, Path.of(answers.get()), options);
  }

  private int nobody(String name, DebtorFolder debtors, Language language, Path folder) {
    debtors.complaints().stream()
        .filter(complaint -> complaint.file().endsWith("/" + name + ".md"))
        .forEach(complaint ->
            errors.println(
                folder.resolve(complaint.file())
                    + ":"
                    + complaint.line()
                    + ": "
                    + complaint.key()));
    String known =
        debtors.in(language).stream().map(PracticeDebtor::key).collect(Collectors.joining(", "));
    return unusable(
        folder
            + "/debtors/"
            + language.code()
            + "/"
            + name
            + ".md: no debtor of this name can be used; take one of "
            + known);
  }

  private int play(
      PracticeDebtor debtor, SortedMap<String, String> files, Path answers, RehearseOptions options)
      throws IOException {
    Optional<ScriptRun> run =
        ScriptFolder.of(needed(files, debtor), LocalDate.EPOCH)
            .start(debtor.script(), debtor.language(), new ScriptFacts(debtor.facts(), false));
    if (run.isEmpty()) {
      return unusable(
          debtor.file() + ": there is no script " + debtor.script() + " to rehearse with");
    }
    if (!Files.isRegularFile(answers) || !Files.isReadable(answers)) {
      return unusable(answers + ": there is no such file, or it cannot be read");
    }
    List<AnswersFile.Numbered> moves;
    try {
      String text = new String(Files.readAllBytes(answers), StandardCharsets.UTF_8);
      moves = AnswersFile.read(text);
    } catch (AnswersFile.Unreadable e) {
      return unusable(
          answers + ":" + e.line + ": " + e.getMessage() + "; rehearse --help shows the forms");
    }
    if (moves.isEmpty()) {
      return unusable(answers + ":1: nothing is said; rehearse --help shows the forms");
    }
    return tell(played(Rehearsal.begin(debtor, run.get()), moves, answers), options);
  }

  // Checking every script of the folder would take longer than the rehearsal.
  private static SortedMap<String, String> needed(
      SortedMap<String, String> files, PracticeDebtor debtor) {
    var needed = new TreeMap<>(files);
    String script = debtor.language().code() + "/" + debtor.script() + ".md";
    needed
        .keySet()
        .removeIf(file -> file.startsWith(debtor.language().code() + "/") && !file.equals(script));
    return needed;
  }

  private Rehearsal played(Rehearsal fresh, List<AnswersFile.Numbered> moves, Path answers) {
    Rehearsal rehearsal = fresh;
    for (AnswersFile.Numbered each : moves) {
      if (rehearsal.over()) {
        errors.println(
            answers
                + ":"
                + each.line()
                + ": the call is over; this and what follows was not heard");
        return rehearsal;
      }
      if (!rehearsal.possible(each.move())) {
        errors.println(answers + ":" + each.line() + ": " + impossible(rehearsal, each.move()));
      }
      rehearsal = rehearsal.move(each.move());
    }
    return rehearsal;
  }

  private static String impossible(Rehearsal rehearsal, RehearsalMove move) {
    var step = rehearsal.run().step();
    String possible =
        move instanceof RehearsalMove.Opens
            ? rehearsal.run().cards().stream().map(c -> c.id()).collect(Collectors.joining(", "))
            : step.answers().stream()
                .map(a -> a.digit() + " " + a.text())
                .collect(Collectors.joining(", "));
    return "step " + step.id() + " has no '" + move.line() + "'; it has " + possible;
  }

  private int tell(Rehearsal rehearsal, RehearseOptions options) throws IOException {
    var result = new RehearsalResult(rehearsal);
    Optional<String> target = options.value("--out");
    if (target.isPresent()) {
      Files.writeString(Path.of(target.get()), result.json());
    }
    out.print(result.text());
    out.flush();
    return rehearsal.score().passed() ? PASSED : FAILED;
  }

  private int unusable(String why) {
    errors.println(why);
    return UNUSABLE;
  }
}
