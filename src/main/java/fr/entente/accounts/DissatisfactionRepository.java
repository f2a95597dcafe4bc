package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;

/// What debtors were not content with, open and answered.
interface DissatisfactionRepository extends AggregateRepository<DissatisfactionRow, Long> {
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

  List<DissatisfactionRow> findByAccountIdOrderByIdDesc(AccountId account);
}
