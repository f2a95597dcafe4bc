package fr.entente.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A written session: what the agent says and does, a line each, or a JSON list of the same.
final class AnswersFile {
  private static final Pattern SPEAKER =
      Pattern.compile("(?i)(agent|moi|me|collector|conseiller|conseillère)\\s*:\\s*");
  private static final Pattern OTHER = Pattern.compile("(?i)(debtor|débiteur|client)\\s*:.*");

  /// A move and the line of the file it stands on.
  record Numbered(int line, RehearsalMove move) {}

  /// Why a file is no session, and where.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    final int line;

    Unreadable(int line, String why) {
      super(why);
      this.line = line;
    }
  }

  private AnswersFile() {}

  static List<Numbered> read(String text) throws Unreadable {
    String whole = text.replace("\uFEFF", "");
    String start = whole.strip();
    boolean json = start.startsWith("[") && !start.matches("(?s)\\[[1-9]]\\s*(\\R.*)?");
    return json ? list(whole) : lines(whole);
  }

  private static List<Numbered> lines(String text) {
    var moves = new ArrayList<Numbered>();
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      add(i + 1, lines[i], moves);
    }
    return moves;
  }

  private static void add(int number, String line, List<Numbered> moves) {
    String said = line.strip();
    if (said.isEmpty() || said.startsWith("//") || OTHER.matcher(said).matches()) {
      return;
    }
    var speaker = SPEAKER.matcher(said);
    String own = speaker.lookingAt() ? said.substring(speaker.end()) : said;
    if (!own.isBlank()) {
      moves.add(new Numbered(number, RehearsalMove.of(own)));
    }
  }

  private static List<Numbered> list(String text) throws Unreadable {
    try {
      var moves = new ArrayList<Numbered>();
      List<?> all = JsonMapper.shared().readValue(text, List.class);
      for (int i = 0; i < all.size(); i++) {
        add(i + 1, line(all.get(i), i + 1), moves);
      }
      return moves;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new Unreadable(line, e.getOriginalMessage().replaceFirst(" \\(start marker at .*", ""));
    }
  }

  private static String line(@org.jspecify.annotations.Nullable Object one, int number)
      throws Unreadable {
    return switch (one) {
      case String said -> said;
      case Number digit -> digit.toString();
      case Map<?, ?> map -> line(map, number);
      case null, default ->
          throw new Unreadable(number, "item " + number + " is neither a text nor an object");
    };
  }

  private static String line(Map<?, ?> map, int number) throws Unreadable {
    for (String name : List.of("say", "text", "said", "agent", "dit", "line")) {
      if (map.get(name) instanceof String said) {
        return said;
      }
    }
    for (String name : List.of("answer", "digit", "choose", "réponse")) {
      Object value = map.get(name);
      if (value != null) {
        return value.toString();
      }
    }
    if (map.get("card") instanceof String card) {
      return "> " + card;
    }
    if (Boolean.TRUE.equals(map.get("silence"))) {
      return "(silence)";
    }
    throw new Unreadable(number, "item " + number + " has none of say, answer, card, silence");
  }
}
