package fr.entente.exchange;

import fr.entente.kernel.CreditorId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// An [ImportRun], as kept; its parts as JSON. Changed by conditional updates, never through this
/// object: threads of one import meet there.
@Entity
@Table(name = "import_run")
@NullUnmarked
class ImportRunRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private String fileName;

  private long bytes;
  private String sha256;
  private @Nullable String shape;
  private @Nullable String setting;

  @Enumerated(EnumType.STRING)
  private @Nullable ImportKind kind;

  private @Nullable CreditorId creditorId;

  @Enumerated(EnumType.STRING)
  private ImportState state;

  private @Nullable String plan;
  private @Nullable String report;
  private @Nullable String problem;

  @Column(updatable = false)
  private Instant createdAt;

  private @Nullable Instant finishedAt;

  protected ImportRunRow() {}

  /// Of this file nothing is known yet.
  ImportRunRow(String fileName, Instant now) {
    this.fileName = fileName;
    this.sha256 = "";
    this.state = ImportState.ANALYSED;
    this.createdAt = now;
  }

  long id() {
    return id;
  }
}
