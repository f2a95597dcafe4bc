package fr.entente.detection;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CallId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// Who must be told of what came after the call. A finding that was answered, or that is on
/// somebody's desk while the call is wrapped up, is nothing to be told.
interface LateFindingRepository extends AggregateRepository<LateFindingRow, Long> {
  String LINES =
      """
      SELECT l.finding_id AS finding, d.name AS debtor, g.name AS agent
      FROM finding_late l
      JOIN finding f ON f.id = l.finding_id
      JOIN debtor_card d ON d.id = f.debtor_id
      LEFT JOIN agent_card g ON g.id = l.agent_id
      LEFT JOIN call_line c ON c.id = f.call_id
      WHERE f.state = 'SUSPECTED' AND c.live_agent IS NULL AND l.closed_at IS NULL
      """;

  String ORDER = " ORDER BY l.crisis DESC, l.finding_id DESC LIMIT 50";

  /// Of whom, and from whose call.
  interface Told {
    long getFinding();

    String getDebtor();

    @Nullable String getAgent();
  }

  @NativeQuery(LINES + " AND l.agent_id = :agent AND l.seen_at IS NULL" + ORDER)
  List<Told> ofAgent(long agent);

  @NativeQuery(
      LINES
          + " AND (l.crisis OR l.agent_id IS NULL OR l.seen_at IS NULL AND l.raised_at < :before)"
          + ORDER)
  List<Told> ofLeads(Instant before);

  default void keep(long finding, @Nullable AgentId agent, boolean crisis, Instant at) {
    keep(finding, agent == null ? null : agent.value(), crisis, at);
  }

  @Modifying
  @NativeQuery(
      """
      INSERT IGNORE INTO finding_late (finding_id, agent_id, crisis, raised_at)
      VALUES (:finding, :agent, :crisis, :at)
      """)
  void keep(long finding, @Nullable Long agent, boolean crisis, Instant at);

  @Modifying
  @Query(
      """
      update LateFindingRow l set l.seenAt = :at, l.seenBy = :by
      where l.findingId = :finding and l.seenAt is null
      """)
  int seen(long finding, AgentId by, Instant at);

  /// A crisis is over only when a lead has seen it.
  @Modifying
  @Query(
      """
      update LateFindingRow l set l.closedAt = :at, l.closedBy = :by
      where l.findingId = :finding and l.closedAt is null and (:lead = true or l.crisis = false)
      """)
  int close(long finding, AgentId by, boolean lead, Instant at);

  /// A crisis that was understood after the end of the call, and that nobody has answered.
  @Query(
      """
      select count(l) > 0 from LateFindingRow l join FindingRow f on f.id = l.findingId
      where f.callId = :call and l.crisis = true and f.state = SUSPECTED
      """)
  boolean crisisOn(CallId call);
}
