package fr.entente.detection;

import fr.entente.detection.NewFinding.Occasion;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import fr.entente.listening.Speaker;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A received mail, as kept: what its writer wrote. Other modules see a [ReceivedMail].
@Entity
@Table(name = "received_mail")
@NullUnmarked
class ReceivedMailRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private AccountId accountId;
  private DebtorId debtorId;
  private @Nullable AgentId agentId;
  private String sender;
  private String subject;
  private String body;
  private boolean knownSender;
  private Instant at;
  private @Nullable Instant readAt;

  protected ReceivedMailRow() {}

  ReceivedMailRow(
      Occasion occasion, String sender, String subject, String body, boolean known, Instant at) {
    this.accountId = occasion.account();
    this.debtorId = occasion.debtor();
    this.agentId = occasion.agent();
    this.sender = sender;
    this.subject = subject;
    this.body = body;
    this.knownSender = known;
    this.at = at;
  }

  long id() {
    return id;
  }

  AccountId account() {
    return accountId;
  }

  @Nullable AgentId agent() {
    return agentId;
  }

  String body() {
    return body;
  }

  /// Words of a sender whom the file does not know may be anybody's.
  Speaker speaker() {
    return knownSender ? Speaker.DEBTOR : Speaker.UNKNOWN;
  }

  Instant at() {
    return at;
  }
}
