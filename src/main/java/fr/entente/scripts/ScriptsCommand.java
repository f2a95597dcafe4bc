package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Command line for those who keep scripts in git: without database or server. Ends with 0 when all
/// is well, 1 when there is something to say, 2 when the command or a folder is not usable.
public final class ScriptsCommand {
  private static final String FOLDER = "scripts-content";

  private final PrintStream out;
  private final PrintStream errors;
  private final Clock clock;

  ScriptsCommand(PrintStream out, PrintStream errors, Clock clock) {
    this.out = out;
    this.errors = errors;
    this.clock = clock;
  }

  public static void main(String[] args) {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    var errors =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code =
        args.length > 0 && args[0].equals("diff")
            ? ScriptDiffCommand.run(java.util.Arrays.copyOfRange(args, 1, args.length))
            : new ScriptsCommand(out, errors, Clock.systemDefaultZone()).run(args);
    out.flush();
    System.exit(code);
  }

  int run(String[] args) {
    Language language =
        Language.FR.code().equals(Locale.getDefault().getLanguage()) ? Language.FR : Language.EN;
    var words = new ArrayList<String>();
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("--")) {
        words.add(args[i]);
        continue;
      }
      Optional<Language> said =
          args[i].equals("--language") && i + 1 < args.length
              ? language(args[++i])
              : Optional.empty();
      if (said.isEmpty()) {
        return wrong(new ComplaintWords(language), "scripts.command.usage", "");
      }
      language = said.get();
    }
    return run(words, new ComplaintWords(language));
  }

  private int run(List<String> words, ComplaintWords texts) {
    String command = words.isEmpty() ? "" : words.getFirst();
    List<Path> folders = new ArrayList<>();
    for (String word : words.subList(Math.min(1, words.size()), words.size())) {
      folders.add(Path.of(word));
    }
    boolean coverage = command.equals("coverage");
    if (!command.equals("check") && !coverage || folders.size() > 1) {
      return wrong(texts, "scripts.command.usage", "");
    }
    if (folders.isEmpty()) {
      folders.add(
          Path.of(Optional.ofNullable(System.getenv("ENTENTE_SCRIPTS_LOCATION")).orElse(FOLDER)));
    }
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        return wrong(texts, "scripts.command.no-folder", folder.toString());
      }
    }
    try {
      return coverage ? coverage(folders.getFirst(), texts) : check(folders.getFirst(), texts);
    } catch (UncheckedIOException e) {
      return wrong(texts, "scripts.command.unreadable", String.valueOf(e.getMessage()));
    }
  }

  private int check(Path folder, ComplaintWords texts) {
    List<Complaint> all = complaints(ContentScan.of(folder), LocalDate.now(clock));
    all.stream().filter(Complaint::reminder).forEach(c -> errors.println(texts.line(c)));
    List<Complaint> faults = all.stream().filter(c -> !c.reminder()).toList();
    faults.forEach(c -> out.println(texts.line(c)));
    out.flush();
    return faults.isEmpty() ? 0 : 1;
  }

  private int coverage(Path folder, ComplaintWords texts) {
    var files = ContentScan.of(folder).files();
    for (ScriptCoverage each : ScriptFolder.of(files, LocalDate.now(clock)).coverage()) {
      out.println(
          texts.text(
              "scripts.coverage",
              Map.of(
                  "file", each.file(),
                  "cases", "" + each.cases(),
                  "steps", each.passedSteps() + "/" + each.steps(),
                  "answers", each.passedAnswers() + "/" + each.answers())));
      each.noStep()
          .forEach(step ->
              out.println("  " + texts.text("scripts.coverage.step", Map.of("step", step))));
      each.noAnswer()
          .forEach(answer ->
              out.println("  " + texts.text("scripts.coverage.answer", Map.of("answer", answer))));
    }
    out.flush();
    return 0;
  }

  static List<Complaint> complaints(ContentScan scan, LocalDate today) {
    var all = new ArrayList<>(scan.complaints());
    if (scan.files().keySet().stream().noneMatch(ContentPlaces::script)) {
      all.add(new Complaint("", 1, "scripts.complaint.no-scripts", Map.of()));
    }
    all.addAll(ScriptFolder.of(scan.files(), today).complaints());
    all.sort(Complaint.BY_PLACE);
    return all;
  }

  private int wrong(ComplaintWords texts, String key, String about) {
    errors.println(texts.text(key, Map.of("about", about)));
    return 2;
  }

  private static Optional<Language> language(@Nullable String code) {
    return java.util.Arrays.stream(Language.values())
        .filter(each -> each.code().equals(code))
        .findFirst();
  }
}
