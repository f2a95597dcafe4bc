package fr.entente.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The people of the exchange, read from `simulator/personas_fr.txt` and `_en.txt`. A scenario may
/// have several; a number always gets the same one.
final class Personas {
  private final Map<String, List<Persona>> french = read("fr");
  private final Map<String, List<Persona>> english = read("en");

  Persona of(Scenario scenario, String number, Locale language, long seed) {
    var all = language.getLanguage().equals("fr") ? french : english;
    var candidates = all.get(scenario.key());
    if (candidates == null) {
      return new Persona(scenario.key(), List.of(), false);
    }
    long pick = Math.floorMod(Long.hashCode(number.hashCode() * 31L + seed), candidates.size());
    return candidates.get((int) pick);
  }

  private static Map<String, List<Persona>> read(String language) {
    var people = new HashMap<String, List<Persona>>();
    var blocks = text("personas_" + language + ".txt").split("(?m)^\\[");
    for (String block : List.of(blocks).subList(1, blocks.length)) {
      int bracket = block.indexOf(']');
      var persona = persona(block.substring(0, bracket), block.substring(bracket + 1));
      var scenario = persona.name().replaceAll("/.*", "");
      people.computeIfAbsent(scenario, s -> new ArrayList<>()).add(persona);
    }
    return people;
  }

  /// A line is `seconds of silence | words`; a last line of `hangs up` ends the call.
  private static Persona persona(String name, String body) {
    var lines = new ArrayList<Persona.Line>();
    boolean hangsUp = false;
    for (String line : body.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      if (line.equals("hangs up")) {
        hangsUp = true;
      } else if (!line.startsWith("#")) {
        int bar = line.indexOf('|');
        var silence = Duration.ofSeconds(Long.parseLong(line.substring(0, bar).strip()));
        lines.add(new Persona.Line(silence, line.substring(bar + 1).strip()));
      }
    }
    return new Persona(name, List.copyOf(lines), hangsUp);
  }

  private static String text(String resource) {
    try (InputStream in = Personas.class.getResourceAsStream("/simulator/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
