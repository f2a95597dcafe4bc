package fr.entente.outreach.answer;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.DebtorAnswer;
import fr.entente.outreach.link.Link;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A [DebtorAnswer], as kept.
@Entity
@Immutable
@Table(name = "debtor_answer")
@NullUnmarked
class DebtorAnswerRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long linkId;
  private AccountId accountId;
  private CommitmentId commitmentId;

  @Enumerated(EnumType.STRING)
  private AnswerKind kind;

  private @Nullable Integer instalment;
  private @Nullable LocalDate wantedOn;
  private String words;
  private @Nullable CommitmentId newCommitmentId;
  private String answerKey;
  private Instant at;

  protected DebtorAnswerRow() {}

  DebtorAnswerRow(Link link, DebtorAnswer answer, Instant at) {
    this.linkId = link.id();
    this.accountId = link.account();
    this.commitmentId = link.commitment();
    this.kind = answer.kind();
    this.instalment = answer.instalment();
    this.wantedOn = answer.wantedOn();
    this.words = answer.words();
    this.newCommitmentId = answer.replacedBy();
    this.answerKey = answer.key();
    this.at = at;
  }

  long id() {
    return id;
  }
}
