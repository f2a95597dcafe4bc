package fr.entente.proving;

import fr.entente.calls.PastWalks;
import fr.entente.kernel.Language;
import fr.entente.scripts.ReplayedCall;
import fr.entente.scripts.ScriptFolder;
import fr.entente.scripts.ScriptRunState;
import fr.entente.scripts.ScriptSummary;
import fr.entente.scripts.Scripts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Gives the answers of the last calls again on words that are not in force. Takes its time: not
/// for a listener.
@Service
public class Replays {
  /// Of each script that changes.
  public static final int LAST = 200;

  private final Scripts scripts;
  private final PastWalks walks;
  private final Clock clock;

  Replays(Scripts scripts, PastWalks walks, Clock clock) {
    this.scripts = scripts;
    this.walks = walks;
    this.clock = clock;
  }

  /// Every script in force that would read otherwise, or be gone, with what becomes of its calls.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'SYSTEM')")
  public List<Replay> replay(SortedMap<String, String> files) {
    var tried = ScriptFolder.of(files, LocalDate.now(clock));
    Map<String, ScriptSummary> next =
        tried.scripts().stream()
            .collect(Collectors.toMap(ScriptSummary::file, Function.identity()));
    var replays = new ArrayList<Replay>();
    for (ScriptSummary now : scripts.all()) {
      ScriptSummary then = next.get(now.file());
      if (then == null || !then.hash().equals(now.hash())) {
        replays.add(replay(tried, now));
      }
    }
    return List.copyOf(replays);
  }

  private Replay replay(ScriptFolder tried, ScriptSummary script) {
    Map<String, ScriptRunState> last = last(script.key(), script.language());
    return new Replay(script.file(), script.title(), last.size(), scripts.replay(tried, last));
  }

  private Map<String, ScriptRunState> last(String key, Language language) {
    var states = new LinkedHashMap<String, ScriptRunState>();
    walks
        .last(scripts.versions(key, language), LAST)
        .forEach((call, state) ->
            ScriptRunState.fromJson(state)
                .ifPresent(run -> states.put(String.valueOf(call.value()), run)));
    return states;
  }

  /// What becomes of the last calls of one script; calls whose version is not known any more are
  /// looked at (`looked`) and not among the `calls`.
  public record Replay(String file, String title, int looked, List<ReplayedCall> calls) {
    public List<ReplayedCall> dead() {
      return calls.stream().filter(ReplayedCall::blocks).toList();
    }

    /// Another way, and none of it dead.
    public List<ReplayedCall> otherWay() {
      return calls.stream().filter(call -> call.course() == ReplayedCall.Course.OTHER_WAY).toList();
    }

    /// Something that must be said was said then and would not be said now.
    public List<ReplayedCall> losing() {
      return calls.stream().filter(call -> !call.lost().isEmpty()).toList();
    }
  }
}
