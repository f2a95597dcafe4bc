package fr.entente.replay;

import fr.entente.replay.ReplayReader.BadCase;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Command line: evaluates a conformance file (`--in cases.json --out results.json`) with the
/// product's own rules, without database or server. Ends with 0 when the results are written (a
/// case that could not be read says so in its place), 2 with nothing written when there is no such
/// file or it is not a conformance file.
public final class Replay {
  private Replay() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  public static int run(String[] args) {
    Path in = option(args, "--in");
    Path out = option(args, "--out");
    if (in == null || out == null) {
      System.err.println("usage: replay --in cases.json --out results.json");
      return 2;
    }
    if (!Files.isReadable(in) || Files.isDirectory(in)) {
      System.err.println(in + ": there is no such file, or it cannot be read");
      return 2;
    }
    return run(in, out);
  }

  private static int run(Path in, Path out) {
    try {
      ReplayFile.Count count = evaluate(in, out);
      System.out.printf("%d cases, %d could not be read%n", count.cases(), count.unreadable());
      return 0;
    } catch (IOException e) {
      System.err.println("cannot read " + in + " or write " + out + ": " + e.getMessage());
    } catch (JacksonException e) {
      System.err.println(in + " is not JSON: " + place(e) + what(e));
    } catch (BadCase e) {
      System.err.println(in + ": " + e.getMessage());
    }
    return 2;
  }

  // Results come into being aside, so that a file broken near its end leaves nothing half written.
  private static ReplayFile.Count evaluate(Path in, Path out) throws IOException {
    Path aside = Files.createTempFile("entente-replay", ".json");
    try {
      ReplayFile.Count count;
      try (InputStream cases = new BufferedInputStream(Files.newInputStream(in));
          OutputStream results = Files.newOutputStream(aside)) {
        count = ReplayFile.evaluate(cases, results);
      }
      try (OutputStream results = Files.newOutputStream(out)) {
        Files.copy(aside, results);
      }
      return count;
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static String place(JacksonException e) {
    var location = e.getLocation();
    return location == null || location.getLineNr() < 1
        ? ""
        : "line %d, column %d: ".formatted(location.getLineNr(), location.getColumnNr());
  }

  // The parser adds where the unfinished part began, but cannot say where that is.
  private static String what(JacksonException e) {
    return e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
  }

  private static @Nullable Path option(String[] args, String name) {
    for (int i = 0; i + 1 < args.length; i++) {
      if (args[i].equals(name)) {
        return Path.of(args[i + 1]);
      }
    }
    return null;
  }
}
