package fr.entente.workshop;

import fr.entente.listening.Example;
import fr.entente.listening.Label;
import fr.entente.listening.Measures;
import fr.entente.listening.Reading;
import fr.entente.listening.Remark;
import fr.entente.listening.Trained;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The draft against the version in force, on the draft's lines and on ordinary life: each line
/// read by models that had not learnt from it or from anything like it. `live` figures are absent
/// while nothing is in force.
public record Comparison(
    String liveVersion,
    String draftVersion,
    @Nullable Measures live,
    Measures draft,
    List<Changed> changed,
    int examples) {

  /// A line that the two read differently.
  public record Changed(Example line, Label live, Label draft) {
    public boolean better() {
      return draft == line.label();
    }

    public boolean worse() {
      return live == line.label();
    }
  }

  static Comparison of(@Nullable Trained live, Trained draft) {
    List<Example> lines = draft.content().examples();
    Map<Remark, Reading> read = new HashMap<>();
    Map<Remark, Reading> before = live == null ? Map.of() : readings(live, lines);
    List<Changed> changed = new ArrayList<>();
    List<Example> all = new ArrayList<>(lines);
    for (Example line : draft.content().ordinary()) {
      all.add(line);
      read.put(line.remark(), draft.detector().read(line.remark()));
      if (live != null) {
        before.put(line.remark(), live.detector().read(line.remark()));
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      Example line = lines.get(i);
      Reading now = draft.heldBack().get(i);
      Reading old = before.get(line.remark());
      read.put(line.remark(), now);
      if (old != null && old.label() != now.label()) {
        changed.add(new Changed(line, old.label(), now.label()));
      }
    }
    return new Comparison(
        live == null ? "" : live.detector().version(),
        draft.detector().version(),
        live == null ? null : Measures.of(before::get, all),
        Measures.of(read::get, all),
        List.copyOf(changed),
        lines.size());
  }

  /// Lines that are new to the version in force are simply read by it.
  private static Map<Remark, Reading> readings(Trained live, List<Example> lines) {
    Map<Remark, Reading> known = new HashMap<>();
    for (int i = 0; i < live.heldBack().size(); i++) {
      known.put(live.content().examples().get(i).remark(), live.heldBack().get(i));
    }
    Map<Remark, Reading> readings = new HashMap<>();
    for (Example line : lines) {
      Reading reading = known.get(line.remark());
      readings.put(line.remark(), reading == null ? live.detector().read(line.remark()) : reading);
    }
    return readings;
  }
}
