package fr.entente.desk.picture;

import fr.entente.calls.Utterance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was said, the one prompt that it gives, and what was suspected before.
public record SignSlice(@Nullable Prompt prompt, List<Sign> earlier, List<Utterance> transcript) {
  public static final SignSlice NONE = new SignSlice(null, List.of(), List.of());
}
