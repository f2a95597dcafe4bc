package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Command line: says in words what changed in the conversation between two content folders. Ends
/// with 0 when nothing did, 1 when something did, 2 when the command is not usable.
public final class ScriptDiffCommand {
  static final String USAGE =
      """
      usage: scripts diff OLD_DIR NEW_DIR [--language fr|en]
        says what changed in the conversation, step by step; spacing and order are no change.
        Ends with 0 when nothing changed, 1 when something did.\
      """;
  private final PrintStream out;
  private final PrintStream errors;

  ScriptDiffCommand(PrintStream out, PrintStream errors) {
    this.out = out;
    this.errors = errors;
  }

  public static int run(String[] args) {
    return new ScriptDiffCommand(System.out, System.err).compare(List.of(args));
  }

  int compare(List<String> args) {
    var folders = new ArrayList<Path>();
    Language language = spoken();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (arg.equals("--language") && i + 1 < args.size()) {
        String wanted = args.get(++i);
        if (!wanted.equals("fr") && !wanted.equals("en")) {
          return wrong("--language is fr or en, not " + wanted);
        }
        language = Language.of(wanted);
      } else if (arg.startsWith("-")) {
        return wrong("there is no option " + arg);
      } else {
        folders.add(Path.of(arg));
      }
    }
    return folders.size() == 2
        ? compare(folders.getFirst(), folders.getLast(), language)
        : wrong("two folders are compared, and " + folders.size() + " are named");
  }

  private int compare(Path old, Path young, Language language) {
    for (Path folder : List.of(old, young)) {
      if (!Files.isDirectory(folder)) {
        return wrong(folder + ": there is no such folder");
      }
    }
    var changes =
        ScriptDifference.between(new ContentFolder(old).read(), new ContentFolder(young).read());
    out.print(ScriptDifference.inWords(changes, language));
    out.flush();
    return changes.isEmpty() ? 0 : 1;
  }

  /// French where the environment is French, English elsewhere.
  static Language spoken() {
    return Locale.getDefault().getLanguage().equals("fr") ? Language.FR : Language.EN;
  }

  private int wrong(String why) {
    errors.println(why);
    errors.println(USAGE);
    return 2;
  }
}
