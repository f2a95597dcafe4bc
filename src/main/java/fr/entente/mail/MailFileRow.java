package fr.entente.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// A [MailFile], as kept with its mail.
@Entity
@Immutable
@Table(name = "mail_file")
@NullUnmarked
class MailFileRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long mailId;
  private String name;
  private String mediaType;

  @Column(columnDefinition = "mediumblob")
  private byte[] content;

  private String contentHash;

  protected MailFileRow() {}

  MailFileRow(long mail, MailFile file) {
    mailId = mail;
    name = file.name();
    mediaType = file.mediaType();
    content = file.bytes();
    contentHash = file.hash();
  }

  MailFile file() {
    return new MailFile(name, mediaType, content);
  }
}
