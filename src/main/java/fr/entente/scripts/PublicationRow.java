package fr.entente.scripts;

import fr.entente.kernel.AgentId;
import fr.entente.scripts.Publication.How;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// One publication, as kept. Other modules see a [Publication].
@Entity
@Immutable
@Table(name = "script_publication")
@NullUnmarked
class PublicationRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(16)")
  private How how;

  private @Nullable AgentId authorId;
  private @Nullable AgentId approverId;
  private Instant at;
  private String note;

  protected PublicationRow() {}

  PublicationRow(
      How how, @Nullable AgentId author, @Nullable AgentId approver, Instant at, String note) {
    this.how = how;
    this.authorId = author;
    this.approverId = approver;
    this.at = at;
    this.note = note;
  }

  long id() {
    return id;
  }

  Publication seen(List<String> paths) {
    return new Publication(id, how, authorId, approverId, at, note, paths);
  }
}
