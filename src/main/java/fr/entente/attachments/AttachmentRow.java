package fr.entente.attachments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.InvoiceId;
import fr.entente.kernel.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// An [Attachment] with its bytes, as kept.
@Entity
@Table(name = "attachment")
@DynamicUpdate
@NullUnmarked
class AttachmentRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private AccountId accountId;

  @Column(updatable = false)
  private @Nullable InvoiceId invoiceId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private AttachmentKind kind;

  @Column(updatable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private FileType type;

  @Column(updatable = false)
  private int size;

  @Column(columnDefinition = "mediumblob", updatable = false)
  private byte[] content;

  @Column(updatable = false)
  private String contentHash;

  private boolean signed;

  @Column(updatable = false)
  private AgentId authorId;

  @Column(updatable = false)
  private Instant at;

  protected AttachmentRow() {}

  AttachmentRow(AttachOrder order, String name, FileType type, byte[] content, Instant at) {
    this.accountId = order.account();
    this.invoiceId = order.invoice();
    this.kind = order.kind();
    this.name = name;
    this.type = type;
    this.size = content.length;
    this.content = content.clone();
    this.contentHash = Sha256.hex(content);
    this.signed = order.signed() && order.kind().signable();
    this.authorId = order.author();
    this.at = at;
  }

  long id() {
    return id;
  }

  AccountId account() {
    return accountId;
  }

  AttachmentKind kind() {
    return kind;
  }

  void sign(boolean yes) {
    signed = yes && kind.signable();
  }

  AttachedFile file() {
    return new AttachedFile(name, type, content);
  }
}
