package fr.entente.compliance;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// "Do not write to me": to one address or, without one, to any. Without an author it was the
/// debtor's own click.
@Entity
@Table(name = "email_opt_out")
@NullUnmarked
class EmailOptOut {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private DebtorId debtorId;
  private @Nullable String email;
  private String words;
  private Instant since;
  private @Nullable AgentId authorId;
  private @Nullable Instant endedAt;

  protected EmailOptOut() {}

  EmailOptOut(
      DebtorId debtor,
      @Nullable String email,
      String words,
      Instant since,
      @Nullable AgentId author) {
    this.debtorId = debtor;
    this.email = email;
    this.words = words;
    this.since = since;
    this.authorId = author;
  }
}
