package fr.entente.outreach.colleague;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.outreach.ColleagueQuestion;
import fr.entente.outreach.ColleagueRequest;
import fr.entente.outreach.ColleagueRole;
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
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A [ColleagueQuestion], as kept. Answered by a conditional update, never through this object.
@Entity
@Table(name = "colleague_question")
@NullUnmarked
class ColleagueQuestionRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private AccountId accountId;

  @Column(updatable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private ColleagueRole role;

  @Column(updatable = false)
  private String address;

  @Column(updatable = false)
  private Language language;

  @Column(updatable = false)
  private String firstQuestion;

  @Column(updatable = false)
  private String secondQuestion;

  @Column(updatable = false)
  private String thirdQuestion;

  @Column(updatable = false)
  private AgentId askedBy;

  @Column(updatable = false)
  private Instant askedAt;

  @Column(updatable = false)
  private Instant awaitedUntil;

  @Column(updatable = false)
  private Instant expiresAt;

  private @Nullable Instant answeredAt;

  protected ColleagueQuestionRow() {}

  ColleagueQuestionRow(
      ColleagueRequest asked,
      List<String> questions,
      String address,
      Language language,
      Instant askedAt,
      Instant awaitedUntil,
      Instant expiresAt) {
    this.accountId = asked.account();
    this.name = asked.name().strip();
    this.role = asked.role();
    this.address = address;
    this.language = language;
    this.firstQuestion = at(questions, 0);
    this.secondQuestion = at(questions, 1);
    this.thirdQuestion = at(questions, 2);
    this.askedBy = asked.author();
    this.askedAt = askedAt;
    this.awaitedUntil = awaitedUntil;
    this.expiresAt = expiresAt;
  }

  private static String at(List<String> questions, int index) {
    return index < questions.size() ? questions.get(index) : "";
  }

  ColleagueQuestion question() {
    return new ColleagueQuestion(
        id,
        accountId,
        name,
        role,
        address,
        language,
        Stream.of(firstQuestion, secondQuestion, thirdQuestion)
            .filter(text -> !text.isEmpty())
            .toList(),
        askedBy,
        askedAt,
        awaitedUntil,
        expiresAt,
        answeredAt);
  }
}
