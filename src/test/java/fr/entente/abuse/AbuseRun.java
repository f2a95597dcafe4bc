package fr.entente.abuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;

/// All attacks on a server that runs already, one row each: `AbuseRun PORT LOG`.
final class AbuseRun {
  private AbuseRun() {}

  static void main(String[] args) {
    int port = Integer.parseInt(args[0]);
    Path log = Path.of(args[1]);
    IntSupplier lines = () -> lines(log);
    Attacks.all()
        .forEach(
            attack -> System.out.println(Outcome.of(attack, port, Login.open(port), lines).row()));
  }

  private static int lines(Path log) {
    try (var all = Files.lines(log)) {
      return (int) all.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
