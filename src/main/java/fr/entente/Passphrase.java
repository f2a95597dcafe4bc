package fr.entente;

import fr.entente.backup.BackupRefused;
import java.io.Console;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The passphrase of a backup: from the environment, or asked where a person sits at the terminal.
final class Passphrase {
  private static final int SHORTEST = 12;

  private Passphrase() {}

  /// For sealing. None means that the backup is not sealed.
  static char @Nullable [] twice(Map<String, String> environment) throws BackupRefused {
    char @Nullable [] given = once(environment);
    if (given == null || given.length == 0) {
      return null;
    }
    if (given.length < SHORTEST) {
      throw new BackupRefused(
          "A passphrase of a backup has "
              + SHORTEST
              + " characters or more: it can be guessed at leisure.");
    }
    if (environment.getOrDefault("ENTENTE_PASSPHRASE", "").isEmpty()) {
      Console console = System.console();
      if (console == null || !Arrays.equals(given, console.readPassword("The same again: "))) {
        throw new BackupRefused("The two are not the same: nothing was written.");
      }
    }
    return given;
  }

  /// For opening.
  static char @Nullable [] once(Map<String, String> environment) {
    String given = environment.getOrDefault("ENTENTE_PASSPHRASE", "");
    if (!given.isEmpty()) {
      return given.toCharArray();
    }
    Console console = System.console();
    return console != null && console.isTerminal()
        ? console.readPassword("Passphrase (empty: not sealed): ")
        : null;
  }
}
