package fr.entente.desk.picture;

import fr.entente.compliance.Refusal;
import fr.entente.kernel.CommitmentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something to be read, in line, until the next command. `key` is a message key; a refused dial
/// names its rules and the next allowed time; `undo` is what can still be taken back.
public record Notice(
    Level level,
    String key,
    Map<String, String> detail,
    List<Refusal> refusals,
    @Nullable Instant nextAllowed,
    @Nullable CommitmentId undo) {
  /// How loud: a stop is read out at once, the rest politely.
  public enum Level {
    DONE,
    WARNING,
    STOP
  }

  public static Notice done(String key) {
    return new Notice(Level.DONE, key, Map.of(), List.of(), null, null);
  }

  public static Notice done(String key, Map<String, String> detail) {
    return new Notice(Level.DONE, key, detail, List.of(), null, null);
  }

  public static Notice recorded(String key, Map<String, String> detail, CommitmentId undo) {
    return new Notice(Level.DONE, key, detail, List.of(), null, undo);
  }

  public static Notice warning(String key, Map<String, String> detail) {
    return new Notice(Level.WARNING, key, detail, List.of(), null, null);
  }

  public static Notice stop(String key, List<Refusal> refusals, @Nullable Instant nextAllowed) {
    return new Notice(Level.STOP, key, Map.of(), refusals, nextAllowed, null);
  }
}
