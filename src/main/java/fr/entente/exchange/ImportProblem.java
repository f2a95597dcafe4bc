package fr.entente.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a file or a plan is refused: a message key with its arguments, and the line if one is to
/// blame (counted from 1). Every message says what to do about it.
public record ImportProblem(String key, List<String> arguments, @Nullable Long line) {
  public static ImportProblem of(String key, String... arguments) {
    return new ImportProblem(key, List.of(arguments), null);
  }

  public static ImportProblem at(long line, String key, String... arguments) {
    return new ImportProblem(key, List.of(arguments), line);
  }
}
