package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: how firm promises are, and what is likely to come in because of them. Probabilities
/// are counted every night over the last year.
@Service
public class Grades {
  private final GradeRepository rows;
  private final Clock clock;

  Grades(GradeRepository rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /// What these words suggest from this payer.
  @PreAuthorize("isAuthenticated()")
  public GradeSuggestion suggest(AccountId account, String words, PaymentMeans means) {
    var before = rows.before(account);
    return GradeSuggestion.of(words, means, before.kept(), before.broken());
  }

  @PreAuthorize("isAuthenticated()")
  public Map<CommitmentId, Grade> of(Collection<CommitmentId> commitments) {
    return rows.grades(commitments);
  }

  /// The latest promise of each of these accounts that has one.
  @PreAuthorize("isAuthenticated()")
  public Map<AccountId, PromiseGlance> latest(Collection<AccountId> accounts) {
    return rows.latest(accounts);
  }

  @PreAuthorize("isAuthenticated()")
  public Collection<KeptProbability> probabilities() {
    return rows.probabilities().values();
  }

  /// How plans of about this size went.
  @PreAuthorize("isAuthenticated()")
  public SimilarPlans similar(int parts, Money total) {
    return rows.similar(PlanBand.of(parts, total));
  }

  /// Counts anew what came of promises and plans; idempotent. Returns how many figures there are.
  @Transactional
  public int recount() {
    LocalDate today = LocalDate.now(clock);
    List<KeptOdds> counted = rows.count(today.minusYears(1), today);
    counted.forEach(rows::save);
    rows.countPlans();
    return counted.size();
  }

  /// How firm it was found when it was made; nothing for what was never graded.
  @Nullable Grading criteria(CommitmentId id) {
    return rows.criteria(id).orElse(null);
  }

  /// The grade of a promise that was just made: what was suggested, unless the agent knew better.
  Grade write(
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
