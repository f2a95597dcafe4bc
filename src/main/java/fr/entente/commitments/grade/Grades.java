package fr.entente.commitments.grade;

import fr.entente.commitments.PaymentMeans;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: how firm promises are, and what is likely to come in because of them. Probabilities
/// are counted every night over the last year.
@NamedInterface("grade")
@Service
public class Grades {
  private final GradeBook book;
  private final GradeRepository rows;
  private final Clock clock;

  Grades(GradeBook book, GradeRepository rows, Clock clock) {
    this.book = book;
    this.rows = rows;
    this.clock = clock;
  }

  /// What these words suggest from this payer.
  @PreAuthorize("isAuthenticated()")
  public GradeSuggestion suggest(AccountId account, String words, PaymentMeans means) {
    return book.suggest(account, words, means);
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
}
