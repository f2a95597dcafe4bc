package fr.entente.proving;

import fr.entente.proving.Replays.Replay;
import fr.entente.scripts.Complaint;
import fr.entente.scripts.ReplayedCall;
import fr.entente.studio.PublishGuard;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Words on which a past call would have ended dead do not come into force (N6).
@Component
class ReplayGuard implements PublishGuard {
  private final Replays replays;

  ReplayGuard(Replays replays) {
    this.replays = replays;
  }

  @Override
  public List<Complaint> objections(SortedMap<String, String> files, Set<String> changed) {
    return replays.replay(files).stream()
        .filter(replay -> !replay.dead().isEmpty())
        .map(ReplayGuard::objection)
        .toList();
  }

  private static Complaint objection(Replay replay) {
    String steps =
        replay.dead().stream()
            .map(ReplayedCall::at)
            .filter(step -> !step.isEmpty())
            .distinct()
            .sorted()
            .limit(5)
            .collect(Collectors.joining(", "));
    return new Complaint(
        replay.file(),
        1,
        "scripts.complaint.replay-dead-end",
        Map.of(
            "calls", "" + replay.dead().size(),
            "looked", "" + replay.looked(),
            "steps", steps.isEmpty() ? "–" : steps));
  }
}
