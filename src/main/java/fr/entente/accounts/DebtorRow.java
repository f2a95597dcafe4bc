package fr.entente.accounts;

import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A debtor as kept; only a load of files changes it.
@Entity
@Immutable
@Table(name = "debtor")
@NullUnmarked
class DebtorRow {
  @Id private DebtorId id;

  @Enumerated(EnumType.STRING)
  private DebtorKind kind;

  private String name;
  private @Nullable String siren;
  private @Nullable String addressLine;
  private @Nullable String postcode;
  private @Nullable String city;
  private String country;
  private @Nullable ZoneId zone;
  private Language language;
  private @Nullable LocalDate birthDate;

  protected DebtorRow() {}
}
