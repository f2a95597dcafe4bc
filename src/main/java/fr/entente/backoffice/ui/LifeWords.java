package fr.entente.backoffice.ui;

import com.vaadin.flow.component.Component;
import fr.entente.worklist.Life;
import fr.entente.worklist.LifeState;
import org.jspecify.annotations.Nullable;

/// An account's state in words: why it is there and what leads out.
public final class LifeWords {
  private static final String HOLD = "hold.";
  private static final String LEAD = "lead.";

  private LifeWords() {}

  public static String state(Component at, LifeState state) {
    return Labels.of(at, "life", state);
  }

  /// What is done next.
  public static String out(Component at, Life life) {
    return Labels.of(at, "way", life.out());
  }

  /// Why it is not called now; empty when it is.
  public static String reason(Component at, @Nullable String reason) {
    if (reason == null) {
      return "";
    }
    if (reason.startsWith(HOLD)) {
      return at.getTranslation("backoffice.hold." + reason.substring(HOLD.length()));
    }
    if (reason.startsWith(LEAD)) {
      return at.getTranslation("worklist.reason." + reason);
    }
    int dot = reason.indexOf('.');
    String why =
        at.getTranslation("worklist.reason." + (dot < 0 ? reason : reason.substring(0, dot)));
    return dot < 0 ? why : why + " · " + outcome(at, reason.substring(dot + 1));
  }

  private static String outcome(Component at, String code) {
    String key = "calls.disposition." + code;
    String text = at.getTranslation(key);
    return text.contains(key) ? code : text;
  }
}
