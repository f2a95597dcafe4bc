package fr.entente.compliance;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// "Do not call me", on one number or, without one, on any.
@Entity
@Table(name = "opt_out")
@NullUnmarked
class OptOut {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private DebtorId debtorId;

  @Column(name = "phone")
  private @Nullable PhoneNumber number;

  private String words;
  private Instant since;
  private AgentId authorId;
  private @Nullable Instant endedAt;

  protected OptOut() {}

  OptOut(
      DebtorId debtor, @Nullable PhoneNumber number, String words, Instant since, AgentId author) {
    this.debtorId = debtor;
    this.number = number;
    this.words = words;
    this.since = since;
    this.authorId = author;
  }

  /// As E.164; absent: any number.
  @Nullable String address() {
    return number == null ? null : number.e164();
  }
}
