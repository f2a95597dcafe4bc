package fr.entente.commitments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The promises and plans of an account, newest first, the one in good order for which the account
/// waits, and what happened to the newest.
public record CommitmentStory(
    List<Commitment> history, @Nullable Commitment open, List<CommitmentMoment> moments) {
  public @Nullable Commitment latest() {
    return history.isEmpty() ? null : history.getFirst();
  }
}
