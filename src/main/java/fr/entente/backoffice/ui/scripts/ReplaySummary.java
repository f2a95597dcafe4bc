package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.proving.Replays.Replay;
import fr.entente.scripts.ReplayedCall;
import java.util.stream.Stream;

/// What would have become of the last calls of one script: how many of each kind, and below it each
/// call that would not have gone as it did, the worst first.
final class ReplaySummary extends Details {
  private static final int MOST = 50;

  ReplaySummary(StudioDoors doors, Replay replay) {
    addClassName("replay-summary");
    int dead = replay.dead().size();
    int other = replay.otherWay().size();
    int replayed = replay.calls().size();
    setSummaryText(
        replayed == 0
            ? getTranslation("backoffice.replay.none", replay.title())
            : getTranslation(
                "backoffice.replay.title",
                replay.title(),
                doors.formats().number(replayed),
                doors.formats().number(replayed - dead - other),
                doors.formats().number(other),
                doors.formats().number(dead),
                doors.formats().number(replay.losing().size())));
    var list = new UnorderedList();
    Stream.of(replay.dead(), replay.losing(), replay.otherWay())
        .flatMap(java.util.List::stream)
        .distinct()
        .limit(MOST)
        .forEach(call -> list.add(new ListItem(line(call))));
    add(list);
    setOpened(dead > 0);
  }

  private String line(ReplayedCall call) {
    String course = getTranslation("backoffice.replay.course." + call.course(), call.at());
    String lost =
        call.lost().isEmpty()
            ? ""
            : " · " + getTranslation("backoffice.replay.lost", String.join(", ", call.lost()));
    return getTranslation("backoffice.replay.call", call.call()) + " · " + course + lost;
  }
}
