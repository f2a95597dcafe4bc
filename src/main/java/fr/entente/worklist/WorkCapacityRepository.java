package fr.entente.worklist;

import fr.entente.kernel.AggregateRepository;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// How many calls there may be, and how many there were.
interface WorkCapacityRepository extends AggregateRepository<WorkCapacity, Long> {
  List<Limit> findByOnDay(LocalDate day);

  record Limit(Long agentId, int calls) {}

  @Transactional
  @Modifying
  @NativeQuery("REPLACE INTO work_capacity (agent_id, on_day, calls) VALUES (:agent, :day, :calls)")
  void put(long agent, LocalDate day, int calls);

  @Transactional
  @Modifying
  @Query("delete from WorkCapacity c where c.agentId = :agent")
  void lift(long agent);

  @Transactional
  @Modifying
  @NativeQuery(
      "INSERT INTO work_tally (on_day, agent_id, calls) VALUES (:day, :agent, 1)"
          + " ON DUPLICATE KEY UPDATE calls = calls + 1")
  void count(LocalDate day, long agent);

  @NativeQuery("SELECT COALESCE(SUM(calls), 0) FROM work_tally WHERE on_day = :day")
  int made(LocalDate day);

  @NativeQuery(
      "SELECT COALESCE(SUM(calls), 0) FROM work_tally WHERE on_day = :day AND agent_id = :agent")
  int made(LocalDate day, long agent);

  @NativeQuery("SELECT COUNT(*) FROM work_item WHERE state = 'HELD'")
  int held();
}
