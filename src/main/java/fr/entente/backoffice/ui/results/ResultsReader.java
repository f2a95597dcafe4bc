package fr.entente.backoffice.ui.results;

import com.vaadin.flow.component.UI;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.ListReader;
import fr.entente.kernel.Language;
import fr.entente.reporting.FairTrials;
import fr.entente.reporting.ScriptFigures;
import fr.entente.reporting.ScriptFigures.Earned;
import fr.entente.reporting.ScriptResults;
import fr.entente.reporting.ScriptResults.Behind;
import fr.entente.reporting.StepFigures;
import fr.entente.reporting.TrialOutlook;
import fr.entente.reporting.TrialProgress;
import fr.entente.reporting.VersionFigures;
import fr.entente.scripts.Trial;
import fr.entente.scripts.TrialStart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what scripts earned away from the screen's lock, in the name of whoever asks.
@Component
class ResultsReader {
  static final int MOST = 200;

  private final ScriptFigures earned;
  private final ScriptResults results;
  private final FairTrials trials;
  private final Agents agents;
  private final ListReader reader;

  ResultsReader(
      ScriptFigures earned,
      ScriptResults results,
      FairTrials trials,
      Agents agents,
      ListReader reader) {
    this.earned = earned;
    this.results = results;
    this.trials = trials;
    this.agents = agents;
    this.reader = reader;
  }

  /// What was asked, made whole: the script and the versions that are shown where the address says
  /// none. `opens`: whoever asks may see the people behind a figure.
  record Answer(
      ResultsQuery query,
      List<Earned> scripts,
      List<VersionFigures> versions,
      List<StepFigures> first,
      List<StepFigures> second,
      boolean opens,
      List<Behind> behind,
      List<TrialProgress> trials,
      Map<Double, TrialOutlook> outlooks,
      boolean starts) {
    static Answer none(ResultsQuery asked, List<Earned> scripts) {
      List<StepFigures> steps = List.of();
      return new Answer(
          asked, scripts, List.of(), steps, steps, false, List.of(), List.of(), Map.of(), false);
    }

    /// A fair trial between the two versions runs.
    boolean onTrial() {
      return trials.stream()
          .map(TrialProgress::trial)
          .anyMatch(trial ->
              trial.running()
                  && Set.of(trial.plan().first(), trial.plan().second())
                      .equals(Set.of(text(query.first()), text(query.second()))));
    }

    private static String text(@Nullable String hash) {
      return hash == null ? "" : hash;
    }

    @Nullable VersionFigures one() {
      return version(query.first());
    }

    @Nullable VersionFigures other() {
      return version(query.second());
    }

    /// The same step of the other version.
    @Nullable StepFigures beside(StepFigures step) {
      return byId().get(step.id());
    }

    private Map<String, StepFigures> byId() {
      return second.stream().collect(Collectors.toMap(StepFigures::id, Function.identity()));
    }

    private @Nullable VersionFigures version(@Nullable String hash) {
      return versions.stream().filter(one -> one.hash().equals(hash)).findFirst().orElse(null);
    }
  }

  void ask(
      UI ui, ResultsQuery query, BooleanSupplier wanted, Consumer<Answer> tell, Runnable broken) {
    reader.read(ui, () -> read(query), wanted, tell, _ -> broken.run());
  }

  private Answer read(ResultsQuery asked) {
    List<Earned> scripts = earned.all();
    Earned script = script(asked, scripts).orElse(null);
    if (script == null) {
      return Answer.none(asked, scripts);
    }
    Language language = script.language();
    var versions = results.versions(script.key(), language, asked.days());
    ResultsQuery query = whole(asked, script, versions);
    var me = agents.current();
    boolean opens = me.has(Role.LEAD) || me.has(Role.MANAGER);
    return new Answer(
        query,
        scripts,
        versions,
        steps(query.first(), query),
        steps(query.second(), query),
        opens,
        opens ? behind(query) : List.of(),
        trials.of(script.key(), language),
        outlooks(script.key(), language),
        me.has(Role.TRAINER) || me.has(Role.MANAGER));
  }

  private static Optional<Earned> script(ResultsQuery asked, List<Earned> scripts) {
    return scripts.stream()
        .filter(one -> one.key().equals(asked.key()) && one.language() == asked.language())
        .findFirst()
        .or(() -> asked.key() == null ? scripts.stream().findFirst() : Optional.empty());
  }

  // The newest, and the one before it.
  private static ResultsQuery whole(
      ResultsQuery asked, Earned script, List<VersionFigures> versions) {
    var hashes = versions.stream().map(VersionFigures::hash).toList();
    String first =
        hashes.contains(asked.first()) ? asked.first() : hashes.stream().findFirst().orElse(null);
    String second =
        hashes.contains(asked.second())
            ? asked.second()
            : hashes.stream().filter(hash -> !hash.equals(first)).findFirst().orElse(null);
    return new ResultsQuery(
        script.key(), script.language(), asked.days(), first, second, asked.step(), asked.digit());
  }

  private Map<Double, TrialOutlook> outlooks(String key, Language language) {
    return trials.outlooks(key, language, TrialPanel.DIFFERENCES).stream()
        .collect(Collectors.toMap(TrialOutlook::smallest, Function.identity()));
  }

  /// Begins a trial; the tab is told what came of it.
  void start(UI ui, TrialWish wish, Consumer<TrialStart> tell, Runnable broken) {
    reader.read(
        ui,
        () ->
            trials.start(wish.key(), wish.language(), wish.first(), wish.second(), wish.smallest()),
        () -> true,
        tell,
        _ -> broken.run());
  }

  /// Which trial is wanted.
  record TrialWish(String key, Language language, String first, String second, double smallest) {}

  void stop(UI ui, Trial trial, Runnable done, Runnable broken) {
    reader.read(ui, () -> trials.stop(trial), () -> true, _ -> done.run(), _ -> broken.run());
  }

  private List<StepFigures> steps(@Nullable String hash, ResultsQuery query) {
    return hash == null ? List.of() : results.steps(hash, query.days());
  }

  private List<Behind> behind(ResultsQuery query) {
    return query.first() == null || query.step() == null
        ? List.of()
        : results.behind(query.first(), query.step(), query.digit(), query.days(), MOST);
  }
}
