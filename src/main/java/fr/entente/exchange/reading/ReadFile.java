package fr.entente.exchange.reading;

import fr.entente.kernel.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Command line: reads one file as the import screens would and writes JSON, without database or
/// server. Ends with 0 when the result is written (a file that is refused says so in it), 2 with
/// nothing written when the command or a file is not usable.
public final class ReadFile {
  static final String USAGE =
      """
      usage: read FILE [--as items|payments|statement|auto] [--out result.json] [--language en|fr]
                       [--separator C|tab] [--encoding NAME] [--header-row N] [--sheet NAME]
                       [--decimal ,|.] [--dates day-first|month-first|iso] [--column FIELD=NAME]...
        FILE         a list (CSV, XLSX), an accounting file (FEC) or a bank statement
                     (camt, CFONB 120, MT940, OFX; also in a ZIP)
        --as         what the file holds; without it the file tells
        --out        where the result goes; without it the standard output
        --language   of the reasons; English without it
        --separator, --encoding, --header-row (0: there is none), --sheet, --decimal, --dates
                     say what the file would tell wrongly
        --column     the column NAME fills this field; ignore=NAME: the column is not used\
      """;

  private final PrintStream out;
  private final PrintStream errors;

  ReadFile(PrintStream out, PrintStream errors) {
    this.out = out;
    this.errors = errors;
  }

  public static void main(String[] args) {
    System.exit(new ReadFile(System.out, System.err).run(args));
  }

  int run(String[] args) {
    Options options = Options.of(args);
    if (options == null) {
      errors.println(USAGE);
      return 2;
    }
    Path file = options.file;
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      errors.println(file + ": there is no such file, or it cannot be read");
      return 2;
    }
    try {
      read(options);
      return 0;
    } catch (IOException e) {
      errors.println("cannot read " + file + " or write the result: " + e.getMessage());
      return 2;
    }
  }

  // The result comes into being aside: what is refused near its end leaves nothing half written.
  private void read(Options options) throws IOException {
    Path aside = Files.createTempDirectory("entente-read");
    Path result = aside.resolve("result.json");
    Path content = aside.resolve("content");
    try {
      new FileReading(options.file, content, options.as, options.said, options.language)
          .into(result);
      if (options.out == null) {
        Files.copy(result, out);
        out.flush();
      } else {
        try (OutputStream target = Files.newOutputStream(options.out)) {
          Files.copy(result, target);
        }
      }
    } finally {
      Files.deleteIfExists(result);
      Files.deleteIfExists(content);
      Files.delete(aside);
    }
  }

  /// What the arguments ask for; null when they ask for nothing sensible.
  record Options(Path file, FileUse as, @Nullable Path out, Language language, SaidOfFile said) {
    static @Nullable Options of(String[] args) {
      Path file = null;
      FileUse as = FileUse.AUTO;
      Path out = null;
      Language language = Language.EN;
      SaidOfFile said = SaidOfFile.NOTHING;
      for (int i = 0; i < args.length; i++) {
        if (!args[i].startsWith("--")) {
          if (file != null) {
            return null;
          }
          file = Path.of(args[i]);
          continue;
        }
        String value = ++i < args.length ? args[i] : "";
        switch (args[i - 1]) {
          case "--as" -> as = FileUse.of(value);
          case "--out" -> out = value.isEmpty() ? null : Path.of(value);
          case "--language" -> language = language(value);
          default -> said = said.with(args[i - 1], value);
        }
        if (value.isEmpty() || as == null || language == null || said == null) {
          return null;
        }
      }
      return file == null || as == null || language == null
          ? null
          : new Options(file, as, out, language, said);
    }

    private static @Nullable Language language(String value) {
      for (Language each : Language.values()) {
        if (each.name().toLowerCase(Locale.ROOT).equals(value)) {
          return each;
        }
      }
      return null;
    }
  }
}
