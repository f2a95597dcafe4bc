package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A [ChasingLetter], as kept.
@Entity
@Table(name = "chasing_letter")
@NullUnmarked
class ChasingLetterRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private AccountId accountId;

  @Column(updatable = false)
  private String title;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private LetterChannel channel;

  @Column(updatable = false)
  private LocalDate sentOn;

  @Column(updatable = false)
  private String source;

  private @Nullable LocalDate repliedOn;

  protected ChasingLetterRow() {}

  ChasingLetterRow(ChasingLetter letter) {
    accountId = letter.account();
    title = letter.title();
    channel = letter.channel();
    sentOn = letter.sentOn();
    source = letter.source();
    repliedOn = letter.repliedOn();
  }

  void replied(LocalDate on) {
    repliedOn = on;
  }

  ChasingLetter letter() {
    return new ChasingLetter(id, accountId, title, channel, sentOn, source, repliedOn);
  }
}
