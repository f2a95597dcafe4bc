package fr.entente.outreach.answer;

import fr.entente.compliance.WrittenContact;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.DebtorAnswer;
import fr.entente.outreach.LinkResult;
import fr.entente.outreach.link.Links;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The answers that are one word: it is right, write no more, it is not me.
@Component
public class Answers {
  private final AnswerIntake intake;
  private final AnswerRepository answers;
  private final AnswerTasks tasks;
  private final Links links;
  private final WrittenContact contact;

  Answers(
      AnswerIntake intake,
      AnswerRepository answers,
      AnswerTasks tasks,
      Links links,
      WrittenContact contact) {
    this.intake = intake;
    this.answers = answers;
    this.tasks = tasks;
    this.links = links;
    this.contact = contact;
  }

  @Transactional
  public LinkResult confirm(String token) {
    var answer = DebtorAnswer.of(AnswerKind.CONFIRMED, "", "confirmed");
    return intake.take(
        token,
        answer.key(),
        (link, page) -> page.mayConfirm() ? intake.done(link, answer) : AnswerIntake.notNow());
  }

  @Transactional
  public LinkResult noMoreMail(String token) {
    var answer = DebtorAnswer.of(AnswerKind.NO_MORE_MAIL, "", "no-more-mail");
    return intake.take(
        token,
        answer.key(),
        (link, page) -> {
          contact.optOut(page.dossier().file().debtor().id(), null, "page", null);
          return intake.done(link, answer);
        });
  }

  @Transactional
  public LinkResult notMe(String token) {
    var answer = DebtorAnswer.of(AnswerKind.NOT_ME, "", "not-me");
    return intake.take(
        token,
        answer.key(),
        (link, page) -> {
          var debtor = page.dossier().file().debtor().id();
          answers
              .recipient(link.id())
              .ifPresent(address -> {
                contact.optOut(debtor, address, "page: not the debtor", null);
                links.closeTo(debtor, address);
              });
          tasks.add(intake.write(link, answer), link.commitment());
          return intake.told(link, answer);
        });
  }
}
