package fr.entente.desk;

import fr.entente.commitments.Commitment;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Grades;
import fr.entente.commitments.Interests;
import fr.entente.kernel.AccountId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads where the latest promise of an account stands.
@Component
class StandingReader {
  private final Commitments commitments;
  private final Grades grades;
  private final Interests interests;
  private final Clock clock;

  StandingReader(Commitments commitments, Grades grades, Interests interests, Clock clock) {
    this.commitments = commitments;
    this.grades = grades;
    this.interests = interests;
    this.clock = clock;
  }

  /// The history is newest first.
  Standing of(AccountId account, List<Commitment> history) {
    var interest = interests.of(account, LocalDate.now(clock));
    if (history.isEmpty()) {
      return new Standing(null, null, List.of(), interest);
    }
    var latest = history.getFirst();
    return new Standing(
        latest,
        grades.of(List.of(latest.id())).get(latest.id()),
        commitments.moments(latest.id()),
        interest);
  }
}
