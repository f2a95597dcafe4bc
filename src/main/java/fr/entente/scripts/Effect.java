package fr.entente.scripts;

import fr.entente.kernel.Likely;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an answer may set off at the desk. The one list: the checker refuses any other word, and
/// the desk does not compile while one of these has no deed. Some are followed by a colon and what
/// they are about.
public enum Effect {
  CONFIRM_IDENTITY,
  PROMISE,
  PLAN,
  /// The missed part of a plan is paid after all, and the plan stays.
  MAKE_UP,
  CALLBACK,
  DISPUTE,
  /// The debtor says that it is paid: the payment is searched for, and proof is to come.
  PAID,
  CRISIS,
  REFUSAL,
  CANNOT_PAY,
  WILL_NOT_PAY,
  STOP_LISTENING,
  ERASE_HEARD,
  NOTICE_KNOWN,
  NOTICE_UNSAID,
  /// A document is sent; which, after a colon.
  DOCUMENT(About.DOCUMENT),
  RECAP,
  CONTACT,
  REMOVE_NUMBER,
  /// A lead takes over: calls or writes.
  MANAGER,
  SUSPECT(About.LABEL),
  CONFIRM(About.LABEL),
  CLEAR(About.LABEL),
  HOLD(About.HOLD);

  private enum About {
    NOTHING,
    LABEL,
    HOLD,
    DOCUMENT
  }

  private final About about;

  Effect() {
    this(About.NOTHING);
  }

  Effect(About about) {
    this.about = about;
  }

  /// As scripts write it, without what it is about.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The effect that an answer names; empty when there is none by this word.
  public static Optional<Effect> of(String written) {
    String word = written.split(":", 2)[0];
    return Arrays.stream(values()).filter(effect -> effect.word().equals(word)).findFirst();
  }

  /// What stands after the colon; empty without one.
  public static String about(String written) {
    String[] parts = written.split(":", 2);
    return parts.length == 2 ? parts[1] : "";
  }

  /// What it may be about; empty when it stands alone.
  List<String> choices(Rules rules) {
    return switch (about) {
      case NOTHING -> List.of();
      case LABEL -> rules.labels();
      case HOLD -> rules.holds();
      case DOCUMENT -> rules.documents();
    };
  }

  /// What somebody who wrote this word most likely meant.
  static String likely(String written, Rules rules) {
    var words = Arrays.stream(values()).map(Effect::word).toList();
    return of(written)
        .map(effect -> effect.near(about(written), rules))
        .orElseGet(() -> Likely.to(written.split(":", 2)[0], words));
  }

  private String near(String what, Rules rules) {
    var known = choices(rules);
    return known.isEmpty()
        ? word()
        : Likely.find(what, known).map(one -> word() + ":" + one).orElse("");
  }

  /// Whether it may be about this.
  boolean takes(String what, Rules rules) {
    return switch (about) {
      case NOTHING -> what.isEmpty();
      case LABEL -> rules.labels().contains(what);
      case HOLD -> rules.holds().contains(what);
      case DOCUMENT -> rules.documents().contains(what);
    };
  }
}
