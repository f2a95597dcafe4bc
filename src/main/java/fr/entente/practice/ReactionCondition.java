package fr.entente.practice;

import fr.entente.kernel.Folding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One condition under which a practice debtor reacts in a way: "confiance >= 2", "not told cause".
record ReactionCondition(Kind kind, String about, int than) {
  private static final Pattern LEVEL =
      Pattern.compile("(confiance|trust|colere|anger) ?(>=|<) ?(\\d)");
  private static final Pattern TOLD =
      Pattern.compile("(n'a pas dit|not told|a dit|told) ([a-z0-9][a-z0-9-]*)");

  enum Kind {
    TRUST_FROM,
    TRUST_BELOW,
    ANGER_FROM,
    ANGER_BELOW,
    TOLD,
    NOT_TOLD,
    AGREED,
    NOT_AGREED,
    IDENTIFIED,
    NOT_IDENTIFIED,
    FIRST_TIME
  }

  /// `reaction` is whose condition it is.
  boolean holds(Mood mood, String reaction) {
    return switch (kind) {
      case TRUST_FROM -> mood.trust() >= than;
      case TRUST_BELOW -> mood.trust() < than;
      case ANGER_FROM -> mood.anger() >= than;
      case ANGER_BELOW -> mood.anger() < than;
      case TOLD -> mood.told().contains(about);
      case NOT_TOLD -> !mood.told().contains(about);
      case AGREED -> mood.agreed();
      case NOT_AGREED -> !mood.agreed();
      case IDENTIFIED -> mood.identified();
      case NOT_IDENTIFIED -> !mood.identified();
      case FIRST_TIME -> mood.times("#" + reaction) == 0;
    };
  }

  static Optional<ReactionCondition> read(String written) {
    String plain = Folding.fold(written).strip();
    Matcher level = LEVEL.matcher(plain);
    if (level.matches()) {
      boolean trust = level.group(1).equals("confiance") || level.group(1).equals("trust");
      boolean from = level.group(2).equals(">=");
      Kind kind =
          trust
              ? from ? Kind.TRUST_FROM : Kind.TRUST_BELOW
              : from ? Kind.ANGER_FROM : Kind.ANGER_BELOW;
      return Optional.of(new ReactionCondition(kind, "", Integer.parseInt(level.group(3))));
    }
    Matcher told = TOLD.matcher(plain);
    if (told.matches()) {
      boolean not = told.group(1).startsWith("n");
      return Optional.of(new ReactionCondition(not ? Kind.NOT_TOLD : Kind.TOLD, told.group(2), 0));
    }
    return switch (plain) {
      case "d'accord", "agreed" -> Optional.of(new ReactionCondition(Kind.AGREED, "", 0));
      case "pas d'accord", "not agreed" ->
          Optional.of(new ReactionCondition(Kind.NOT_AGREED, "", 0));
      case "identifie", "identified" -> Optional.of(new ReactionCondition(Kind.IDENTIFIED, "", 0));
      case "pas identifie", "not identified" ->
          Optional.of(new ReactionCondition(Kind.NOT_IDENTIFIED, "", 0));
      case "premiere fois", "first time" ->
          Optional.of(new ReactionCondition(Kind.FIRST_TIME, "", 0));
      default -> Optional.empty();
    };
  }
}
