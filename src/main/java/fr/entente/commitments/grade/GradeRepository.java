package fr.entente.commitments.grade;

import fr.entente.commitments.CommitmentStatus;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.Utc;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Grades of promises, and what came of them.
@Repository
class GradeRepository {
  private final JdbcClient jdbc;
  private final Clock clock;

  GradeRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Record(int kept, int broken) {}

  /// Promises of the debtor that were kept and broken before.
  Record before(AccountId account) {
    return jdbc.sql(
            """
            SELECT COALESCE(SUM(c.status IN ('KEPT', 'KEPT_LATE')), 0) AS kept,
              COALESCE(SUM(c.status IN ('BROKEN', 'PARTIALLY_KEPT')), 0) AS broken
            FROM account_card a JOIN account_card o ON o.debtor_id = a.debtor_id
            JOIN commitment c ON c.account_id = o.id WHERE a.id = ?
            """)
        .param(account.value())
        .query((row, _) -> new Record(row.getInt("kept"), row.getInt("broken")))
        .single();
  }

  void write(
      CommitmentId id,
      Grade grade,
      Grading criteria,
      GradeSuggestion suggested,
      BigDecimal foreseen,
      @Nullable AgentId setBy) {
    jdbc.sql(
            """
            INSERT INTO commitment_grade (commitment_id, grade, amount_exact, date_exact, means_named,
              unconditional, suggested, because, kept_before, broken_before, foreseen, set_by, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id.value())
        .param(grade.name())
        .param(criteria.amountExact())
        .param(criteria.dateExact())
        .param(criteria.meansNamed())
        .param(criteria.unconditional())
        .param(suggested.grade().name())
        .param(String.join(",", suggested.because()))
        .param(suggested.keptBefore())
        .param(suggested.brokenBefore())
        .param(foreseen)
        .param(setBy == null ? null : setBy.value())
        .param(Utc.of(clock.instant()))
        .update();
  }

  Optional<Grading> criteria(CommitmentId id) {
    return jdbc.sql(
            "SELECT amount_exact, date_exact, means_named, unconditional FROM commitment_grade"
                + " WHERE commitment_id = ?")
        .param(id.value())
        .query((row, _) ->
            new Grading(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4)))
        .optional();
  }

  Map<CommitmentId, Grade> grades(Collection<CommitmentId> ids) {
    Map<CommitmentId, Grade> grades = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql("SELECT commitment_id, grade FROM commitment_grade WHERE commitment_id IN (:ids)")
          .param("ids", ids.stream().map(CommitmentId::value).toList())
          .query(row -> {
            grades.put(new CommitmentId(row.getLong(1)), Grade.valueOf(row.getString(2)));
          });
    }
    return grades;
  }

  /// The latest promise of each of these accounts.
  Map<AccountId, PromiseGlance> latest(Collection<AccountId> accounts) {
    Map<AccountId, PromiseGlance> found = new HashMap<>();
    if (!accounts.isEmpty()) {
      jdbc.sql(
              """
              SELECT c.account_id, c.status, g.grade, c.total, c.paid FROM commitment c
              LEFT JOIN commitment_grade g ON g.commitment_id = c.id
              WHERE c.id IN (SELECT MAX(id) FROM commitment WHERE account_id IN (:ids) GROUP BY account_id)
              """)
          .param("ids", accounts.stream().map(AccountId::value).toList())
          .query(row -> {
            String grade = row.getString("grade");
            found.put(
                new AccountId(row.getLong("account_id")),
                new PromiseGlance(
                    CommitmentStatus.valueOf(row.getString("status")),
                    grade == null ? null : Grade.valueOf(grade),
                    Money.euros(row.getBigDecimal("total")),
                    Money.euros(row.getBigDecimal("paid"))));
          });
    }
    return found;
  }

  Map<Grade, KeptProbability> probabilities() {
    Map<Grade, KeptProbability> found = new EnumMap<>(Grade.class);
    for (Grade grade : Grade.values()) {
      found.put(grade, new KeptProbability(grade, 0, KeptOdds.prior(grade)));
    }
    jdbc.sql("SELECT grade, resolved, probability FROM kept_probability")
        .query(row -> {
          var grade = Grade.valueOf(row.getString(1));
          found.put(grade, new KeptProbability(grade, row.getInt(2), row.getBigDecimal(3)));
        });
    return found;
  }

  /// Counts parts whose deadline has passed since this day: the share of each that came in.
  List<KeptOdds> count(LocalDate since, LocalDate today) {
    return jdbc.sql(
            """
            SELECT g.grade, COUNT(*) AS resolved, SUM(LEAST(i.paid / i.amount, 1)) AS received
            FROM commitment_grade g JOIN commitment c ON c.id = g.commitment_id
            JOIN instalment i ON i.commitment_id = c.id
            WHERE i.deadline >= ? AND i.status IN ('KEPT', 'KEPT_LATE', 'PARTIALLY_KEPT', 'BROKEN')
              AND (i.deadline < ? OR i.status = 'KEPT')
            GROUP BY g.grade
            """)
        .param(since)
        .param(today)
        .query((row, _) ->
            new KeptOdds(
                Grade.valueOf(row.getString("grade")),
                row.getInt("resolved"),
                row.getBigDecimal("received")))
        .list();
  }

  void save(KeptOdds odds) {
    jdbc.sql(
            "REPLACE INTO kept_probability (grade, resolved, received, probability, counted_at)"
                + " VALUES (?, ?, ?, ?, ?)")
        .param(odds.grade().name())
        .param(odds.resolved())
        .param(odds.received())
        .param(odds.probability())
        .param(Utc.of(clock.instant()))
        .update();
  }

  int countPlans() {
    return jdbc.sql(
            """
            REPLACE INTO plan_completion (parts_band, amount_band, ended, completed, counted_at)
            SELECT %s, %s, COUNT(*), SUM(c.status IN ('KEPT', 'KEPT_LATE')), ?
            FROM (SELECT commitment_id, COUNT(*) AS n FROM instalment GROUP BY commitment_id) p
            JOIN commitment c ON c.id = p.commitment_id
            WHERE c.status IN ('KEPT', 'KEPT_LATE', 'PARTIALLY_KEPT', 'BROKEN') GROUP BY 1, 2
            """
                .formatted(PlanBand.PARTS_SQL, PlanBand.AMOUNT_SQL))
        .param(Utc.of(clock.instant()))
        .update();
  }

  SimilarPlans similar(PlanBand band) {
    return jdbc.sql(
            "SELECT ended, completed FROM plan_completion WHERE parts_band = ? AND amount_band = ?")
        .param(band.parts())
        .param(band.amount())
        .query((row, _) -> new SimilarPlans(row.getInt(1), row.getInt(2)))
        .optional()
        .orElse(new SimilarPlans(0, 0));
  }
}
