package fr.entente.commitments;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// Something that happened to a commitment. Written for many at a time by [CommitmentJournal].
@Entity
@Immutable
@Table(name = "commitment_event")
@NullUnmarked
class CommitmentEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private CommitmentId commitmentId;
  private String kind;
  private @Nullable Integer instalment;
  private LocalDate onDate;
  private String detail;
  private @Nullable AgentId actorId;
  private Instant at;

  protected CommitmentEvent() {}
}
