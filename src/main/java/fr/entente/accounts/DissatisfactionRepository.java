package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// What debtors were not content with, open and answered.
interface DissatisfactionRepository extends AggregateRepository<DissatisfactionRow, Long> {
  String MAY_ANSWER =
      "(g.active AND (FIND_IN_SET('AGENT', g.roles) > 0 OR FIND_IN_SET('LEAD', g.roles) > 0"
          + " OR FIND_IN_SET('MANAGER', g.roles) > 0))";

  String OPEN =
      " from DissatisfactionRow d where d.answeredAt is null"
          + " and (:owner is null or d.ownerId = :owner)";

  /// The most urgent first.
  @Query("select d" + OPEN + " order by d.dueOn, d.id")
  List<DissatisfactionRow> waiting(@Nullable AgentId owner, Limit most);

  @Query("select count(d)" + OPEN)
  long count(@Nullable AgentId owner);

  @Query("select count(d)" + OPEN + " and d.dueOn < :today")
  long late(@Nullable AgentId owner, LocalDate today);

  /// Whose day is over and of which no manager was told; locked, so that each is told of once.
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      "select d from DissatisfactionRow d where d.answeredAt is null and d.raisedAt is null"
          + " and d.dueOn < :today order by d.id")
  List<DissatisfactionRow> toRaise(LocalDate today);

  /// Whoever may answer no longer, by rights or because they left: any lead answers then.
  @Modifying
  @NativeQuery(
      "UPDATE dissatisfaction d JOIN agent_card g ON g.id = d.owner_id SET d.owner_id = NULL"
          + " WHERE d.answered_at IS NULL AND NOT "
          + MAY_ANSWER)
  int takeFromLeavers();

  @NativeQuery("SELECT COUNT(*) FROM agent_card g WHERE g.id = :agent AND " + MAY_ANSWER)
  long mayAnswer(long agent);

  List<DissatisfactionRow> findByAccountIdOrderByIdDesc(AccountId account);
}
