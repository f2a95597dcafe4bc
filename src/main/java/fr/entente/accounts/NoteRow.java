package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A note as kept; never changed.
@Entity
@Immutable
@Table(name = "note")
@NullUnmarked
class NoteRow {
  /// Letters at most.
  static final int LONGEST = 4000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id")
  private AccountId account;

  @Column(name = "author_id")
  private AgentId author;

  private String text;
  private Instant at;

  @Column(name = "call_id")
  private @Nullable CallId call;

  protected NoteRow() {}

  NoteRow(AccountId account, AgentId author, String text, Instant at, @Nullable CallId call) {
    this.account = account;
    this.author = author;
    this.text = text;
    this.at = at;
    this.call = call;
  }

  Note note() {
    return new Note(id, account, author, text, at, call);
  }
}
