package fr.entente.worklist;

import fr.entente.kernel.Utc;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What several things that happened to one account leave behind, the last word on each: a fact
/// that is absent stays as it stands, one that is null is no longer so.
final class LastWord {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ObjectNode facts = JSON.createObjectNode();

  boolean changed() {
    return !facts.isEmpty();
  }

  void after(Happened news) {
    switch (news) {
      case Happened.Committed(var until) -> {
        over("broken", "aside", "callback_at", "callback_for");
        facts.put("committed_until", until.toString());
      }
      case Happened.CommitmentEnded(var today) -> {
        over("broken", "committed_until");
        facts.put("waiting_since", today.toString());
      }
      case Happened.Broken(var plan, var today) -> {
        over("committed_until", "recycle_at", "aside");
        facts.put("broken", plan ? "PLAN" : "PROMISE");
        facts.put("late_before", 1);
        facts.put("waiting_since", today.toString());
      }
      case Happened.CallbackAgreed(var at, var onlyFor) -> {
        over("aside", "callback_for");
        facts.put("callback_at", Utc.of(at).toString());
        if (onlyFor != null) {
          facts.put("callback_for", onlyFor.value());
        }
      }
      case Happened.BroughtBack(var today) -> {
        over("aside", "recycle_at");
        facts.put("streak", 0);
        facts.put("waiting_since", today.toString());
      }
      case Happened.FiguresMoved() -> {}
    }
  }

  private void over(String... names) {
    List.of(names).forEach(facts::putNull);
  }

  /// As the statement that writes them reads them.
  static String json(Map<Long, LastWord> standing) {
    var list = JSON.createArrayNode();
    standing.forEach((account, its) -> list.add(its.facts.deepCopy().put("account", account)));
    return list.toString();
  }
}
