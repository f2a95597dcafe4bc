package fr.entente.desk.seat;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// One lease per agent, so that two tabs cannot both act.
interface LeaseRepository extends AggregateRepository<Lease, AgentId> {
  /// Takes a free desk, one whose screen is gone, or goes on with one that this very tab held
  /// before a reload.
  @Transactional
  default boolean enter(Seat seat, Instant now) {
    takeIfFree(seat.agent().value(), seat.tab(), seat.screen(), now, now.minus(Attendance.GONE));
    return holds(seat);
  }

  @Modifying
  @NativeQuery(
      """
      INSERT INTO desk_lease (agent_id, tab, screen, taken_at, seen_at)
      VALUES (:agent, :tab, :screen, :now, :now)
      ON DUPLICATE KEY UPDATE
        screen = IF(tab = VALUES(tab) OR seen_at < :gone, VALUES(screen), screen),
        tab = IF(screen = VALUES(screen), VALUES(tab), tab),
        seen_at = IF(screen = VALUES(screen), VALUES(seen_at), seen_at)
      """)
  void takeIfFree(long agent, String tab, String screen, Instant now, Instant gone);

  @Transactional
  default void takeOver(Seat seat, Instant now) {
    replace(seat.agent().value(), seat.tab(), seat.screen(), now);
  }

  @Modifying
  @NativeQuery(
      "REPLACE INTO desk_lease (agent_id, tab, screen, taken_at, seen_at)"
          + " VALUES (:agent, :tab, :screen, :now, :now)")
  void replace(long agent, String tab, String screen, Instant now);

  /// These screens were heard of just now.
  @Transactional
  @Modifying
  @Query("update Lease l set l.seenAt = :now where l.screen in :screens")
  void seen(List<String> screens, Instant now);

  /// Whose screen was heard of at this time or later.
  default Set<AgentId> seenSince(Instant at) {
    return agentsSeenSince(at).stream().map(AgentId::new).collect(Collectors.toSet());
  }

  @NativeQuery("SELECT agent_id FROM desk_lease WHERE seen_at >= :at")
  List<Long> agentsSeenSince(Instant at);

  default boolean holds(Seat seat) {
    return existsByAgentIdAndScreen(seat.agent(), seat.screen());
  }

  boolean existsByAgentIdAndScreen(AgentId agent, String screen);

  @Transactional
  default void leave(Seat seat) {
    leave(seat.agent(), seat.screen());
  }

  @Modifying
  @Query("delete from Lease l where l.agentId = :agent and l.screen = :screen")
  void leave(AgentId agent, String screen);
}
