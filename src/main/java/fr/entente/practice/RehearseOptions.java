package fr.entente.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands on the command line of `./entente rehearse`.
record RehearseOptions(
    Map<String, String> given, boolean list, boolean check, boolean help, String wrong) {
  private static final List<String> NAMES =
      List.of("--debtor", "--language", "--answers", "--out", "--scripts");

  static RehearseOptions of(String[] args) {
    var given = new LinkedHashMap<String, String>();
    boolean list = false;
    boolean check = false;
    boolean help = false;
    for (int i = 0; i < args.length; i++) {
      String[] both = args[i].split("=", 2);
      switch (both[0]) {
        case "--list" -> list = true;
        case "--check" -> check = true;
        case "--help", "-h" -> help = true;
        default -> {
          if (!NAMES.contains(both[0])) {
            return new RehearseOptions(given, list, check, help, "there is no option " + args[i]);
          }
          if (both.length == 1 && i + 1 == args.length) {
            return new RehearseOptions(given, list, check, help, args[i] + " needs a value");
          }
          given.put(both[0], both.length == 2 ? both[1] : args[++i]);
        }
      }
    }
    return new RehearseOptions(given, list, check, help, "");
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(given.get(name));
  }
}
