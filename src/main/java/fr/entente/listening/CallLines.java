package fr.entente.listening;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the lines of a file that belong to calls: each with what was said just before in its own
/// call, however the calls are mixed.
final class CallLines {
  private static final int TURNS = 6;
  private static final int CALLS = 1000;

  private final Map<String, Deque<TurnChain.Said>> calls =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<TurnChain.Said>> eldest) {
          return size() > CALLS;
        }
      };

  Reading read(LineReader.Row row, Detector detector) {
    Remark remark = row.remark();
    if (row.call() == null) {
      return detector.read(remark);
    }
    var said = new TurnChain.Said(remark.speaker(), remark.text(), null);
    var earlier = calls.computeIfAbsent(row.call(), _ -> new ArrayDeque<>());
    var chain = TurnChain.of(List.copyOf(earlier), said);
    earlier.addLast(said);
    if (earlier.size() > TURNS) {
      earlier.removeFirst();
    }
    return chain.read(remark, detector::read);
  }
}
