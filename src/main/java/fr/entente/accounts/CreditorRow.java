package fr.entente.accounts;

import fr.entente.kernel.CreditorId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A creditor as kept.
@Entity
@Immutable
@Table(name = "creditor")
@NullUnmarked
class CreditorRow {
  @Id private CreditorId id;

  private String name;
  private @Nullable String siren;

  @Enumerated(EnumType.STRING)
  private CollectorKind collector;

  private @Nullable String policyOverride;
  private @Nullable String callbackPhone;
  private @Nullable String mandateReference;

  protected CreditorRow() {}
}
