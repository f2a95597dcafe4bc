package fr.entente.scripts;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where a run stands, storable: script key, content hash, moves made, return points. A move is the
/// step left and how: `step#2` by that answer, `step#0` skipped, `step>card` a card opened, `step<`
/// back from a card.
public record ScriptRunState(
    String key,
    String language,
    String hash,
    String step,
    List<String> path,
    List<String> returns) {
  private static final JsonMapper JSON = JsonMapper.shared();

  public ScriptRunState {
    path = List.copyOf(path);
    returns = List.copyOf(returns);
  }

  public String toJson() {
    return JSON.writeValueAsString(this);
  }

  /// Empty when the text is not a stored run.
  public static Optional<ScriptRunState> fromJson(String json) {
    try {
      return Optional.ofNullable(JSON.readValue(json, ScriptRunState.class));
    } catch (JacksonException | NullPointerException _) {
      return Optional.empty();
    }
  }
}
