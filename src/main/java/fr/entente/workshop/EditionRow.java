package fr.entente.workshop;

import fr.entente.kernel.AgentId;
import fr.entente.workshop.Edition.How;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// One coming into force, as kept. Other modules see an [Edition].
@Entity
@Immutable
@Table(name = "listening_edition")
@NullUnmarked
class EditionRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String version;

  @Enumerated(EnumType.STRING)
  private How how;

  private @Nullable AgentId authorId;
  private Instant at;
  private String reason;

  protected EditionRow() {}

  EditionRow(String version, How how, @Nullable AgentId author, Instant at, String reason) {
    this.version = version;
    this.how = how;
    this.authorId = author;
    this.at = at;
    this.reason = reason;
  }
}
