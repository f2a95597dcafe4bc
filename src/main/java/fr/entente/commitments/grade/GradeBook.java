package fr.entente.commitments.grade;

import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The grades that promises were given when they were made. Inside the caller's transaction.
@Component
public class GradeBook {
  private final GradeRepository rows;

  GradeBook(GradeRepository rows) {
    this.rows = rows;
  }

  GradeSuggestion suggest(AccountId account, String words, PaymentMeans means) {
    var before = rows.before(account);
    return GradeSuggestion.of(words, means, before.kept(), before.broken());
  }

  /// How firm it was found when it was made; nothing for what was never graded.
  public @Nullable Grading criteria(CommitmentId id) {
    return rows.criteria(id).orElse(null);
  }

  /// The grade of a promise that was just made: what was suggested, unless the agent knew better.
  public Grade write(
      CommitmentId id,
      AccountId account,
      String words,
      PaymentMeans means,
      @Nullable Grading chosen,
      AgentId agent) {
    var suggested = suggest(account, words, means);
    boolean own = chosen != null && !chosen.equals(suggested.criteria());
    Grading criteria = own ? Objects.requireNonNull(chosen) : suggested.criteria();
    Grade grade = criteria.grade(suggested.keptBefore(), suggested.brokenBefore());
    var odds = Objects.requireNonNull(rows.probabilities().get(grade));
    rows.write(id, grade, criteria, suggested, odds.probability(), own ? agent : null);
    return grade;
  }
}
