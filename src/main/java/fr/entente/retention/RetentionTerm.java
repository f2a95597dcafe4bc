package fr.entente.retention;

import fr.entente.kernel.Language;
import java.time.Period;
import java.util.Map;

/// How long one kind of data is kept. `from` names the event from which it counts; the source is
/// the law, recommendation or decision behind it, as each language cites it.
public record RetentionTerm(String kind, Period keep, String from, Map<Language, String> sources) {
  public String source(Language language) {
    return sources.getOrDefault(language, "");
  }
}
