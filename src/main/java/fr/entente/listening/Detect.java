package fr.entente.listening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Command line: labels a file of utterances, or measures the detector on a labelled one, without
/// database or server. Ends with 0 when every line could be read, 1 when some could not, 2 when the
/// command or a file is not usable.
public final class Detect {
  static final String USAGE =
      """
      usage: detect --in lines.tsv --out findings.tsv
             detect --evaluate labelled.tsv [--misses]
             detect --teach
        columns, by header or in this order: id language channel utterance; "-" is the standard input or output;
        labelled files have the column label too, and may have kind (hard, easy);
        with the columns call and speaker (agent, debtor) turns of one call that follow each other are read together.
        --teach only trains, where no trained detector is kept, so that later starts need not.
        --content DIR   other listening content than scripts-content/listening\
      """;

  private final PrintStream errors;

  Detect(PrintStream errors) {
    this.errors = errors;
  }

  public static void main(String[] args) {
    System.exit(new Detect(System.err).run(args));
  }

  int run(String[] args) {
    Options options = Options.of(args);
    if (options == null) {
      errors.println(USAGE);
      return 2;
    }
    try {
      Optional<Detector> detector = detector(options);
      if (detector.isEmpty()) {
        return 2;
      }
      if (options.teach()) {
        return 0;
      }
      return options.evaluate() == null
          ? label(detector.get(), options)
          : evaluate(detector.get(), options.evaluate(), options.misses());
    } catch (IOException e) {
      errors.println("cannot read or write: " + e.getMessage());
      return 2;
    }
  }

  /// What the arguments ask for; null when they ask for nothing sensible.
  record Options(
      String in,
      String out,
      @Nullable String evaluate,
      boolean misses,
      boolean teach,
      Path content,
      Path models) {
    static @Nullable Options of(String[] args) {
      String in = null;
      String out = null;
      String evaluate = null;
      boolean misses = false;
      boolean teach = false;
      Path content = Path.of(setting("ENTENTE_DETECTION_LOCATION", "scripts-content/listening"));
      Path data = Path.of(setting("ENTENTE_DATA", "data"));
      Path models =
          Path.of(setting("ENTENTE_DETECTION_MODELS", data.resolve("listening").toString()));
      for (int i = 0; i < args.length; i++) {
        if (args[i].equals("--misses")) {
          misses = true;
          continue;
        }
        if (args[i].equals("--teach")) {
          teach = true;
          continue;
        }
        if (i + 1 == args.length) {
          return null;
        }
        String value = args[i + 1];
        switch (args[i++]) {
          case "--in" -> in = value;
          case "--out" -> out = value;
          case "--evaluate" -> evaluate = value;
          case "--content" -> content = Path.of(value);
          case "--models" -> models = Path.of(value);
          default -> {
            return null;
          }
        }
      }
      boolean labelling = in != null && out != null && evaluate == null && !teach;
      boolean evaluating = evaluate != null && in == null && out == null && !teach;
      boolean teaching = teach && in == null && out == null && evaluate == null;
      return labelling || evaluating || teaching
          ? new Options(
              in == null ? "" : in,
              out == null ? "" : out,
              evaluate,
              misses,
              teach,
              content,
              models)
          : null;
    }

    private static String setting(String name, String otherwise) {
      String value = System.getenv(name);
      return value == null || value.isBlank() ? otherwise : value;
    }
  }

  private Optional<Detector> detector(Options options) {
    ListeningContent content = ContentReader.read(ContentReader.files(options.content()));
    for (LineComplaint each : content.complaints()) {
      if (!each.warning()) {
        errors.println(each.file() + ":" + each.line() + ": " + ComplaintText.of(each));
      }
    }
    if (!content.good() || content.examples().isEmpty()) {
      errors.println("no usable listening content in " + options.content());
      return Optional.empty();
    }
    var store = new ModelStore(options.models());
    String version = Training.version(content);
    Optional<Model> kept = store.load(version);
    if (kept.isPresent()) {
      return kept.map(model -> Training.detector(content, model));
    }
    errors.print("training on " + content.examples().size() + " examples ");
    Optional<Detector> fresh =
        Training.train(
            content,
            (done, of) -> {
              errors.print(".");
              return true;
            });
    errors.println(" done");
    fresh.ifPresent(detector -> store.save(version, detector.model()));
    return fresh;
  }

  private int label(Detector detector, Options options) throws IOException {
    try (Reader in = open(options.in());
        PrintWriter out = sink(options.out())) {
      var lines = new LineReader(in, false);
      var calls = new CallLines();
      LineReader.Row row;
      int bad = 0;
      while ((row = lines.next()) != null) {
        if (row.problem() != null) {
          errors.println("line " + row.number() + ": " + row.problem());
          bad++;
          continue;
        }
        Reading reading = calls.read(row, detector);
        out.printf(
            java.util.Locale.ROOT,
            "%s\t%s\t%d\t%.4f\t%s\n",
            row.id(),
            reading.label().code(),
            reading.prompt() ? 1 : 0,
            reading.confidence(),
            evidence(reading.evidence()));
      }
      out.flush();
      if (out.checkError()) {
        throw new IOException(options.out());
      }
      return bad == 0 ? 0 : 1;
    }
  }

  private int evaluate(Detector detector, String file, boolean misses) throws IOException {
    try (Reader in = open(file)) {
      return new AccuracyReport(errors).run(detector, in, misses);
    }
  }

  private static String evidence(List<Evidence> evidence) {
    return String.join(
        " | ", evidence.stream().map(e -> e.words().replaceAll("[\\t\\r\\n]+", " ")).toList());
  }

  private static Reader open(String name) throws IOException {
    return name.equals("-")
        ? new InputStreamReader(System.in, StandardCharsets.UTF_8)
        : new BufferedReader(
            new InputStreamReader(Files.newInputStream(Path.of(name)), StandardCharsets.UTF_8));
  }

  /// Line ends are the same everywhere.
  private static PrintWriter sink(String name) throws IOException {
    OutputStream stream = name.equals("-") ? System.out : Files.newOutputStream(Path.of(name));
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }
}
