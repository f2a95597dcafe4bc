package fr.entente.outreach.link;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.CommitmentId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// Links that were ever sent.
interface LinkRepository extends AggregateRepository<LinkRow, Long> {
  @Query(
      "select new fr.entente.outreach.link.Link(l.id, l.accountId, l.commitmentId, l.expiresAt,"
          + " l.revokedAt) from LinkRow l where l.id = :id")
  Optional<Link> of(long id);

  @Modifying
  @Query(
      "update LinkRow l set l.revokedAt = :now, l.revokedBy = :who"
          + " where l.commitmentId = :commitment and l.revokedAt is null")
  int revoke(CommitmentId commitment, AgentId who, Instant now);

  /// Those in mail to this address about this debtor.
  @Modifying
  @NativeQuery(
      "UPDATE recap_link SET revoked_at = :now WHERE revoked_at IS NULL AND id IN (SELECT"
          + " m.link_id FROM mail_line m WHERE m.debtor_id = :debtor AND m.recipient = :address)")
  void closeTo(long debtor, String address, Instant now);
}
