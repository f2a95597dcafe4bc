package fr.entente.kill;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionTimeoutException;

/// An agent at the desk: looks at the screen, and does what it calls for.
final class DeskWorker implements Worker {
  private final Premises premises;
  private final Acknowledged acknowledged;
  private final String login;
  private final Random random;
  private final Set<Long> talked = new HashSet<>();

  DeskWorker(Premises premises, Acknowledged acknowledged, String login, long seed) {
    this.premises = premises;
    this.acknowledged = acknowledged;
    this.login = login;
    this.random = new Random(seed);
  }

  private record Screen(String phase, long account, long call, String number) {
    static Screen of(String shown) {
      String[] parts = shown.split("\\|", -1);
      return new Screen(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
    }
  }

  private Screen does(String what) {
    return Screen.of(premises.insist("desk/" + what, "login", login));
  }

  /// From the next account to the outcome.
  @Override
  public boolean work() {
    premises.insist("desk/enter", "login", login);
    does("next");
    Screen screen = does("dial");
    if (screen.phase().equals("PREVIEW")) {
      does("release");
    } else {
      finish();
    }
    return true;
  }

  /// Until the desk is empty: whatever was killed, the screen has to get there.
  void finish() {
    var seen = new AtomicReference<Screen>();
    try {
      Premises.patiently()
          .until(() -> {
            seen.set(does("look"));
            return step(seen.get());
          });
    } catch (ConditionTimeoutException e) {
      throw new IllegalStateException(
          "the desk of "
              + login
              + " stays as it is: "
              + seen
              + ", "
              + premises.known(seen.get().call()),
          e);
    }
  }

  private boolean step(Screen screen) {
    switch (screen.phase()) {
      case "READY", "PAUSED" -> {
        return true;
      }
      case "CONNECTED" -> {
        if (talked.add(screen.call())) {
          talk(screen);
        }
      }
      case "WRAP_UP" -> {
        var after = does("wrap-up");
        // Who rang nobody may dial again, and need not.
        if (after.phase().equals("PREVIEW")) {
          after = does("release");
        }
        if (after.call() != screen.call()) {
          acknowledged.closed.add(screen.call());
        }
        return after.phase().equals("READY");
      }
      case "PREVIEW" -> does("release");
      default -> {}
    }
    return false;
  }

  /// One call on which all of this is said; it goes on afterwards.
  void talkOnce(List<String> sentences) {
    premises.insist("desk/enter", "login", login);
    var screen =
        Premises.patiently()
            .until(
                () -> {
                  var now = does("look");
                  if (now.phase().equals("READY")) {
                    does("next");
                  } else if (now.phase().equals("PREVIEW")) {
                    does("dial");
                  } else if (now.phase().equals("WRAP_UP")) {
                    does("wrap-up");
                  }
                  return now;
                },
                now -> now.phase().equals("CONNECTED") && premises.exchange.transcriptions() > 0);
    talked.add(screen.call());
    sentences.forEach(each -> premises.says(screen.number(), each));
  }

  private void talk(Screen screen) {
    if (!listenedTo(screen)) {
      return;
    }
    String note = "";
    int turns = 2 + random.nextInt(4);
    for (int i = 0; i < turns; i++) {
      premises.says(screen.number(), saying());
      if (random.nextInt(3) == 0) {
        note = note(screen, note + saying() + " (" + i + ") ");
      }
    }
    if (random.nextInt(4) == 0) {
      premises.hangsUp(screen.number());
    } else {
      does("hang-up");
    }
  }

  // Words before that are nobody's; a debtor who hangs up says none.
  private boolean listenedTo(Screen screen) {
    return Premises.patiently()
            .alias("listening to call " + screen.call())
            .ignoreExceptions()
            .until(
                () ->
                    premises
                        .jdbc
                        .sql(
                            """
                            SELECT IF(c.ended_at IS NOT NULL, 2, h.started_at IS NOT NULL)
                            FROM phone_call c JOIN call_hearing h ON h.call_id = c.id WHERE c.id = ?
                            """)
                        .param(screen.call())
                        .query(Integer.class)
                        .single(),
                state -> state > 0)
        == 1;
  }

  void hangUp() {
    does("hang-up");
  }

  // Said once: an agent does not type a note anew because the network was away.
  private String note(Screen screen, String text) {
    String account = Long.toString(screen.account());
    String kept = premises.insist("desk/note", "login", login, "account", account, "text", text);
    if (kept.equals("true")) {
      acknowledged.notes.put(screen.call(), text.strip());
    }
    return text;
  }

  private String saying() {
    var said = random.nextInt(3) == 0 ? Sayings.CRISES : Sayings.OTHERS;
    return said.get(random.nextInt(said.size()));
  }
}
