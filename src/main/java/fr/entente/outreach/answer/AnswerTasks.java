package fr.entente.outreach.answer;

import fr.entente.agents.Workforce;
import fr.entente.commitments.Commitments;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.PublicHolidays;
import fr.entente.kernel.Utc;
import fr.entente.mail.OneLine;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.AnswerTask;
import fr.entente.outreach.OutreachSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers of debtors that a person must answer: each has an owner (who agreed) and a time (noon of
/// a coming business day). It is done when what was asked came about, or when a person says so.
@Component
public class AnswerTasks {
  private static final LocalTime NOON = LocalTime.NOON;

  private final AnswerTaskRepository tasks;
  private final Commitments commitments;
  private final Workforce workforce;
  private final OutreachSettings settings;
  private final Clock clock;

  AnswerTasks(
      AnswerTaskRepository tasks,
      Commitments commitments,
      Workforce workforce,
      OutreachSettings settings,
      Clock clock) {
    this.tasks = tasks;
    this.commitments = commitments;
    this.workforce = workforce;
    this.settings = settings;
    this.clock = clock;
  }

  public void add(long answer, CommitmentId commitment) {
    tasks.persist(new AnswerTaskRow(answer, commitments.agreedBy(commitment), due()));
  }

  /// Who answers what was said about this arrangement: whoever agreed on it; nobody by name when
  /// that person has left.
  @Nullable AgentId owner(CommitmentId commitment) {
    return workforce.still(commitments.agreedBy(commitment));
  }

  /// By which day.
  LocalDate dueOn() {
    return LocalDate.ofInstant(due(), clock.getZone());
  }

  private Instant due() {
    LocalDate day = LocalDate.now(clock);
    for (int left = settings.answerDays(); left > 0; left--) {
      day = PublicHolidays.FRANCE.businessDayFrom(day.plusDays(1));
    }
    return day.atTime(NOON).atZone(clock.getZone()).toInstant();
  }

  /// The most urgent first.
  public List<AnswerTask> open(int limit) {
    return tasks.waiting(limit).stream().map(this::task).toList();
  }

  /// False when it was done already.
  public boolean done(long answer, String how, AgentId who) {
    return tasks.done(answer, OneLine.atMost(300, how), who, clock.instant()) == 1;
  }

  private AnswerTask task(AnswerTaskRepository.Waiting row) {
    Instant due = Utc.micros(row.getDueMicros());
    return new AnswerTask(
        row.getAnswer(),
        Utc.micros(row.getAtMicros()),
        AnswerKind.valueOf(row.getKind()),
        new AccountId(row.getAccount()),
        row.getDebtorName(),
        row.getWantedOn(),
        row.getWords(),
        row.getOwnerName(),
        due,
        due.isBefore(clock.instant()));
  }
}
