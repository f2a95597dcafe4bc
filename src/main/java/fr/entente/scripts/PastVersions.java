package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps versions of scripts that were in force before, so that past calls can be read with the
/// words that led them.
@Component
public class PastVersions {
  private final Scripts scripts;
  private final ScriptVersionRepository versions;
  private final Clock clock;

  PastVersions(Scripts scripts, ScriptVersionRepository versions, Clock clock) {
    this.scripts = scripts;
    this.versions = versions;
    this.clock = clock;
  }

  /// The script as it stands, with these passages as they read then (by what they read now), in
  /// force since this instant; its hash. What is in force now stays the latest. Empty when there is
  /// no such script, or when it could not have been followed.
  @Transactional
  public Optional<String> keep(
      String key, Language language, Map<String, String> before, Instant since) {
    return scripts.inForce(key, language).flatMap(now -> keep(now.bundle(), before, since));
  }

  private Optional<String> keep(Bundle now, Map<String, String> before, Instant since) {
    var files = new TreeMap<>(now.files());
    files.replaceAll((_, text) -> reworded(text, before));
    var then = new Bundle(now.main(), files);
    Script script = ScriptBuilder.build(then, new Complaints());
    if (script == null) {
      return Optional.empty();
    }
    boolean same = then.hash().equals(now.hash());
    if (!same || versions.content(then.hash()).isEmpty()) {
      versions.keep(new Shelf.Volume(script, then), same ? clock.instant() : since);
    }
    return Optional.of(script.hash());
  }

  private static String reworded(String text, Map<String, String> before) {
    String then = text;
    for (var passage : before.entrySet()) {
      then = then.replace(passage.getKey(), passage.getValue());
    }
    return then;
  }
}
