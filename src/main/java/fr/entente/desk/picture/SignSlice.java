package fr.entente.desk.picture;

import fr.entente.calls.Utterance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was said, the one prompt that it gives, and what was suspected before. `learning`: the
/// detector has never learnt yet, so what is said now is read later.
public record SignSlice(
    @Nullable Prompt prompt, List<Sign> earlier, List<Utterance> transcript, boolean learning) {
  public static final SignSlice NONE = new SignSlice(null, List.of(), List.of(), false);
}
