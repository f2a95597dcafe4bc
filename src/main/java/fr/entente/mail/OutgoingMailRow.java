package fr.entente.mail;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.DebtorId;
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
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// An [OutgoingMail], as kept: what it says never changes, where it stands does.
@Entity
@Table(name = "outgoing_mail")
@DynamicUpdate
@NullUnmarked
class OutgoingMailRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private String kind;

  @Column(updatable = false)
  private String dedupeKey;

  @Column(updatable = false)
  private AccountId accountId;

  @Column(updatable = false)
  private DebtorId debtorId;

  @Column(updatable = false)
  private @Nullable CommitmentId commitmentId;

  @Column(updatable = false)
  private @Nullable Integer instalment;

  @Column(updatable = false)
  private @Nullable Long linkId;

  @Column(updatable = false)
  private @Nullable AgentId authorId;

  @Column(updatable = false)
  private @Nullable CallId callId;

  @Column(updatable = false)
  private String recipient;

  @Column(updatable = false)
  private String language;

  @Column(updatable = false)
  private String subject;

  @Column(updatable = false)
  private String textBody;

  @Column(updatable = false)
  private String htmlBody;

  @Column(updatable = false)
  private String contentHash;

  @Column(updatable = false)
  private String templateVersion;

  @Column(updatable = false)
  private String policyKey;

  @Column(updatable = false)
  private int policyVersion;

  @Column(updatable = false)
  private String messageId;

  @Column(updatable = false)
  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  private MailState state;

  private int attempt;
  private @Nullable Instant dueAt;
  private @Nullable Instant claimedAt;
  private @Nullable String claimedBy;
  private @Nullable Instant handedAt;
  private @Nullable Instant sentAt;
  private String note;

  protected OutgoingMailRow() {}

  /// Due at once.
  OutgoingMailRow(OutgoingMail mail, String messageId, Instant now) {
    kind = mail.kind();
    dedupeKey = mail.key();
    accountId = mail.account();
    debtorId = mail.debtor();
    commitmentId = mail.commitment();
    instalment = mail.instalment();
    linkId = mail.link();
    authorId = mail.author();
    callId = mail.call();
    recipient = mail.recipient();
    language = mail.language();
    subject = mail.content().subject();
    textBody = mail.content().text();
    htmlBody = mail.content().html();
    contentHash = mail.hash();
    templateVersion = mail.content().version();
    policyKey = mail.policyKey();
    policyVersion = mail.policyVersion();
    this.messageId = messageId;
    createdAt = now;
    state = MailState.QUEUED;
    dueAt = now;
    note = "";
  }

  long id() {
    return id;
  }

  /// The try is counted before it begins.
  void take(String node, Instant now) {
    state = MailState.SENDING;
    attempt++;
    claimedAt = now;
    claimedBy = node;
    handedAt = null;
  }

  /// The server may have it.
  boolean handed() {
    return handedAt != null;
  }

  /// As it goes out in the try that is going on.
  Letter letter(List<MailFile> files) {
    return new Letter(
        id, kind, accountId, authorId, recipient, subject, textBody, htmlBody, files, messageId,
        language, attempt);
  }
}
