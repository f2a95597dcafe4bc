package fr.entente.outreach;

import fr.entente.accounts.Portfolio;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.mail.Outbox;
import fr.entente.outreach.answer.AnswerBook;
import fr.entente.outreach.answer.AnswerTasks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: everything that was written, with its proof; and what a person decides about mail in
/// doubt, which nobody repeats blindly.
@Service
@PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
public class Mailbox {
  private final WrittenMail mails;
  private final WrittenFiles files;
  private final Outbox outbox;
  private final AnswerBook answers;
  private final Portfolio portfolio;
  private final AnswerTasks tasks;

  Mailbox(
      WrittenMail mails,
      WrittenFiles files,
      Outbox outbox,
      AnswerBook answers,
      AnswerTasks tasks,
      Portfolio portfolio) {
    this.mails = mails;
    this.files = files;
    this.outbox = outbox;
    this.answers = answers;
    this.tasks = tasks;
    this.portfolio = portfolio;
  }

  /// False in a demonstration: nothing leaves the machine.
  public boolean real() {
    return outbox.real();
  }

  /// Of the newest [Stretch#REACH] mails.
  public Listed<MailSummary> mails(MailFilter filter, Sorted<MailOrder> order, Stretch wanted) {
    return mails.page(filter, order, wanted);
  }

  public Optional<MailContent> content(long mail) {
    return mails.content(mail);
  }

  /// The bytes of a file that went with a mail; empty when there is none by this number.
  public Optional<byte[]> file(long file) {
    return files.bytes(file);
  }

  /// In doubt or failed, the oldest first.
  public Listed<MailSummary> undecided(Stretch wanted) {
    return mails.undecided(wanted);
  }

  /// It goes out once more, under the same name. False when somebody decided already.
  @Transactional
  public boolean sendAgain(long mail, String reason, AgentId who) {
    return outbox.sendAgain(mail, reason, who);
  }

  /// The debtor has it: nothing is repeated.
  @Transactional
  public boolean arrived(long mail, String reason, AgentId who) {
    return outbox.arrived(mail, reason, who);
  }

  /// It came back: the address is used no more. False when it was not sent.
  @Transactional
  public boolean bounced(long mail, String reason, AgentId who) {
    var returned = outbox.bounced(mail, reason, who);
    returned.ifPresent(it -> portfolio.forgetEmail(it.debtor(), it.recipient(), who));
    return returned.isPresent();
  }

  /// It does not go out any more.
  @Transactional
  public boolean giveUp(long mail, String reason, AgentId who) {
    return outbox.giveUp(mail, reason, who);
  }

  /// What debtors answered on the page, the newest first: these answers of the newest
  /// [Stretch#REACH], null for all.
  public Listed<AnswerLine> answers(@Nullable AnswerKind kind, Stretch wanted) {
    return answers.page(kind, wanted);
  }

  /// Answers that a person must answer, the most urgent first.
  public List<AnswerTask> tasks(int limit) {
    return tasks.open(limit);
  }

  /// A person answered; `how` is kept. False when somebody did before.
  @Transactional
  public boolean answered(long answer, String how, AgentId who) {
    return tasks.done(answer, how, who);
  }

  /// Kept rates of arrangements by how far their recap came.
  public List<CohortFigures> cohorts() {
    return answers.cohorts();
  }
}
