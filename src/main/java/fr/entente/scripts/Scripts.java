package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: the scripts in force. A bad edit never replaces the last good version, and a running
/// call keeps the version it began with.
@Service
public class Scripts {
  private static final Logger LOG = LoggerFactory.getLogger(Scripts.class);

  private final Overlaid folder;
  private final ScriptVersionRepository versions;
  private final VersionChoice choice;
  private final Clock clock;
  private final Map<String, Script> byHash = new ConcurrentHashMap<>();
  private volatile Shelf shelf = Shelf.EMPTY;
  private volatile String seen = "";

  Scripts(Overlaid folder, ScriptVersionRepository versions, VersionChoice choice, Clock clock) {
    this.folder = folder;
    this.versions = versions;
    this.choice = choice;
    this.clock = clock;
    poll();
  }

  /// For a private person (value `debtor.kind` is `PERSON`) the script `KEY-person` goes before
  /// `KEY` where there is one (R40).
  @PreAuthorize("isAuthenticated()")
  public Optional<ScriptRun> start(String key, Language language, ScriptFacts facts) {
    Shelf now = shelf;
    boolean person = "PERSON".equals(facts.values().get("debtor.kind"));
    return (person ? now.find(key + "-person", language) : Optional.<Script>empty())
        .or(() -> now.find(key, language))
        .map(script -> chosen(script, facts))
        .map(script -> Walk.start(key, script, facts, now.settings().helpLines()));
  }

  /// While a fair trial runs, the account decides which version leads its calls.
  private Script chosen(Script inForce, ScriptFacts facts) {
    return facts
        .account()
        .flatMap(account -> choice.of(inForce, account))
        .flatMap(this::version)
        .orElse(inForce);
  }

  /// Takes a stored run up again, on the very version it began with.
  @PreAuthorize("isAuthenticated()")
  public Optional<ScriptRun> resume(ScriptRunState state, ScriptFacts facts) {
    return version(state.hash())
        .filter(script -> script.has(state.step()))
        .map(script -> new Walk(script, state, facts, shelf.settings().helpLines()));
  }

  @PreAuthorize("isAuthenticated()")
  public List<ScriptSummary> all() {
    return shelf.volumes().values().stream()
        .map(volume -> volume.script().summary())
        .sorted(Comparator.comparing(ScriptSummary::file))
        .toList();
  }

  /// Every step of the version in force, in the file's order, for reading; empty when there is
  /// none.
  @PreAuthorize("isAuthenticated()")
  public List<ScriptStep> read(String key, Language language) {
    return shelf.find(key, language).map(script -> steps(key, script)).orElse(List.of());
  }

  /// Every step of the version that a call was led by; empty when it was never kept.
  @PreAuthorize("isAuthenticated()")
  public List<ScriptStep> readVersion(String hash) {
    return version(hash).map(script -> steps(script.key(), script)).orElse(List.of());
  }

  private List<ScriptStep> steps(String key, Script script) {
    var nobody = new ScriptFacts(Map.of(), true);
    var help = shelf.settings().helpLines();
    return script.steps().keySet().stream()
        .map(id -> Walk.at(key, script, id, nobody, help).whole())
        .toList();
  }

  /// Errors keep a file's last good version in force; warnings do not.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'ADMINISTRATOR', 'SYSTEM')")
  public List<Complaint> complaints() {
    return shelf.complaints();
  }

  /// How the house words a sentence of a mail or of the debtor's page, by its name without
  /// `outreach.`; empty where the product's own words stand. Whoever gets the mail reads it:
  /// nothing to protect.
  public Optional<String> houseWord(String name, Language language) {
    return shelf.words().find(language, name);
  }

  /// The hashes of every version of a script that was ever in force, the last first.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'ADMINISTRATOR', 'SYSTEM')")
  public List<String> versions(String key, Language language) {
    return versions.hashes(key, language);
  }

  /// Where a run on a version of a script came to by these steps, as a call's journal has them: `id
  /// digit`, or the id alone of a step that was passed over. Empty when the version was never kept.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'ADMINISTRATOR', 'SYSTEM')")
  public Optional<ScriptRunState> walked(String key, String hash, List<String> steps) {
    List<String> moves =
        steps.stream()
            .map(step -> step.contains(" ") ? step.replace(' ', '#') : step + "#0")
            .toList();
    return version(hash)
        .map(script -> {
          Trail end = Trail.of(script, moves);
          String language = script.language().code();
          return new ScriptRunState(key, language, hash, end.step(), moves, end.returns());
        });
  }

  /// What becomes of past calls (by whatever names them) on words that are not in force. Calls
  /// whose version was never kept are left out: nobody knows what was answered in them.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'ADMINISTRATOR', 'SYSTEM')")
  public List<ReplayedCall> replay(ScriptFolder tried, Map<String, ScriptRunState> calls) {
    var replayed = new ArrayList<ReplayedCall>();
    calls.forEach((call, state) ->
        version(state.hash())
            .filter(old -> old.has(state.step()))
            .ifPresent(old -> replayed.add(tried.replay(call, state, old))));
    return List.copyOf(replayed);
  }

  /// Looks at the content folder and what is published over it, and takes over what has changed and
  /// is good. Idempotent.
  public synchronized void poll() {
    SortedMap<String, String> files = folder.read();
    String now = Bundle.sha256(files);
    if (now.equals(seen)) {
      return;
    }
    Shelf before = shelf;
    Shelf next =
        Shelf.of(files, LocalDate.now(clock), file -> lastGood(before, file), before.words());
    next.volumes().values().forEach(this::keep);
    shelf = next;
    seen = now;
    LOG.info("{} scripts in force, {} complaints", next.volumes().size(), next.complaints().size());
  }

  Optional<Shelf.Volume> inForce(String key, Language language) {
    return Optional.ofNullable(shelf.volumes().get(language.code() + "/" + key + ".md"));
  }

  boolean isOf(String hash, String key, Language language) {
    return version(hash)
        .filter(script -> script.key().equals(key) && script.language() == language)
        .isPresent();
  }

  /// Rules and the house's own words may have become stricter since a version was in force.
  boolean goodToday(String hash) {
    return version(hash).filter(script -> !Shelf.refuses(script, shelf.settings())).isPresent();
  }

  private void keep(Shelf.Volume volume) {
    if (byHash.put(volume.script().hash(), volume.script()) == null) {
      versions.keep(volume, clock.instant());
    }
  }

  private Optional<Shelf.Volume> lastGood(Shelf before, String file) {
    Shelf.Volume inForce = before.volumes().get(file);
    if (inForce != null) {
      return Optional.of(inForce);
    }
    var wanted = new Bundle(file, java.util.Collections.emptySortedMap());
    return versions
        .latest(wanted.key(), wanted.language())
        .flatMap(kept -> parsed(kept).map(script -> new Shelf.Volume(script, kept)));
  }

  private Optional<Script> version(String hash) {
    Script known = byHash.get(hash);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Script> kept = versions.find(hash).flatMap(Scripts::parsed);
    kept.ifPresent(script -> byHash.put(hash, script));
    return kept;
  }

  private static Optional<Script> parsed(Bundle bundle) {
    return Optional.ofNullable(ScriptBuilder.build(bundle, new Complaints()));
  }
}
