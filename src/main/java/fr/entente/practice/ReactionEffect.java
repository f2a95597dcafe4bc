package fr.entente.practice;

import fr.entente.kernel.Folding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reaction changes: "confiance +1", "tells cause", "accepte", "hangs up".
record ReactionEffect(Kind kind, String about, int by) {
  private static final Pattern LEVEL =
      Pattern.compile("(confiance|trust|colere|anger) ?([+-]) ?(\\d)");
  private static final Pattern TELLS = Pattern.compile("(dit|tells) ([a-z0-9][a-z0-9-]*)");

  enum Kind {
    TRUST,
    ANGER,
    TELLS,
    AGREES,
    IDENTIFIES,
    HANGS_UP
  }

  Mood on(Mood mood) {
    return switch (kind) {
      case TRUST -> mood.moved(by, 0);
      case ANGER -> mood.moved(0, by);
      case TELLS -> mood.tells(about);
      case AGREES -> mood.agrees();
      case IDENTIFIES -> mood.identifies();
      case HANGS_UP -> mood.goes();
    };
  }

  static Optional<ReactionEffect> read(String written) {
    String plain = Folding.fold(written).strip();
    Matcher level = LEVEL.matcher(plain);
    if (level.matches()) {
      boolean trust = level.group(1).equals("confiance") || level.group(1).equals("trust");
      int by = Integer.parseInt(level.group(3)) * (level.group(2).equals("-") ? -1 : 1);
      return Optional.of(new ReactionEffect(trust ? Kind.TRUST : Kind.ANGER, "", by));
    }
    Matcher tells = TELLS.matcher(plain);
    if (tells.matches()) {
      return Optional.of(new ReactionEffect(Kind.TELLS, tells.group(2), 0));
    }
    return switch (plain) {
      case "accepte", "agrees" -> Optional.of(new ReactionEffect(Kind.AGREES, "", 0));
      case "s'identifie", "identifies" -> Optional.of(new ReactionEffect(Kind.IDENTIFIES, "", 0));
      case "raccroche", "hangs up" -> Optional.of(new ReactionEffect(Kind.HANGS_UP, "", 0));
      default -> Optional.empty();
    };
  }
}
