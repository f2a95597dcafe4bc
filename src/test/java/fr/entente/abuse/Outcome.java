package fr.entente.abuse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/// What an attack got: a status (0: the line was cut), lines in the log, and what it should not
/// get.
record Outcome(Attack attack, Knock answer, int lines) {
  static Outcome of(Attack attack, int port, Login login, IntSupplier log) {
    int before = log.getAsInt();
    Knock answer = Knock.at(port, attack.bytes(login));
    return new Outcome(attack, answer, log.getAsInt() - before);
  }

  /// Everything that is wrong with it; nothing when it was refused as it should be.
  List<String> faults() {
    var faults = new ArrayList<String>();
    if (!refused(answer.status())) {
      faults.add("status " + answer.status());
    }
    answer.header("Location").ifPresent(to -> faults.add("sent to " + to));
    answer.header("Set-Cookie").ifPresent(_ -> faults.add("a cookie"));
    if (lines > 1) {
      faults.add(lines + " lines in the log");
    }
    if (answer.talkative()) {
      faults.add("a talkative answer");
    }
    return faults;
  }

  // What the server itself does not know, it refuses by itself: CONNECT, and versions of the
  // future.
  private static boolean refused(int status) {
    return (status >= 400 && status <= 499) || status == 501 || status == 505;
  }

  String row() {
    return "| %-58s | %3d | %4d | %s"
        .formatted(attack.name(), answer.status(), lines, String.join(", ", faults()));
  }
}
