package fr.entente.outreach;

import fr.entente.kernel.CommitmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One answer as it was given. `instalment` counts from one; `replacedBy` is the arrangement that a
/// moved date made. The key tells the same answer given twice from another one.
public record DebtorAnswer(
    AnswerKind kind,
    @Nullable Integer instalment,
    @Nullable LocalDate wantedOn,
    String words,
    @Nullable CommitmentId replacedBy,
    String key) {
  public static DebtorAnswer of(AnswerKind kind, String words, String key) {
    return new DebtorAnswer(kind, null, null, words, null, key);
  }
}
