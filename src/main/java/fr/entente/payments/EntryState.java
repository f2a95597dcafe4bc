package fr.entente.payments;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// Where an entry stands, and who said so. Written by set with the entries, decided by one
/// statement each, never changed through this object. The version refuses the second of two people
/// who decide at once.
@Entity
@Table(name = "bank_entry_state")
@NullUnmarked
class EntryState {
  @Id private Long entryId;

  @Column(updatable = false)
  private CreditorId creditorId;

  @Enumerated(EnumType.STRING)
  private EntryStatus status;

  private Money allocated;
  private int confidence;

  @Enumerated(EnumType.STRING)
  private @Nullable EntryReason reason;

  private @Nullable String remark;
  private @Nullable AgentId decidedBy;
  private Instant decidedAt;
  private int version;

  protected EntryState() {}
}
