package fr.entente.exchange;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
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

/// A [RememberedLayout], as kept; what was said as JSON.
@Entity
@Table(name = "import_layout")
@NullUnmarked
class ImportLayoutRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private CreditorId creditorId;

  @Enumerated(EnumType.STRING)
  private ImportKind kind;

  private String signature;
  private String setting;
  private @Nullable AgentId setBy;
  private Instant setAt;

  protected ImportLayoutRow() {}

  long id() {
    return id;
  }

  ImportKind kind() {
    return kind;
  }

  String signature() {
    return signature;
  }

  String setting() {
    return setting;
  }

  @Nullable AgentId setBy() {
    return setBy;
  }

  Instant setAt() {
    return setAt;
  }
}
