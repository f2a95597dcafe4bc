package fr.entente.outreach.answer;

import fr.entente.commitments.CommitmentRemarks;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.Commitments;
import fr.entente.kernel.CommitmentId;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.DateChoices;
import fr.entente.outreach.DebtorAnswer;
import fr.entente.outreach.Dossiers;
import fr.entente.outreach.LinkResult;
import fr.entente.outreach.LinkResult.Done;
import fr.entente.outreach.LinkResult.Open;
import fr.entente.outreach.MailKind;
import fr.entente.outreach.MailWriter;
import fr.entente.outreach.link.Link;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Another date, asked for on the page: given at once within the policy, else asked of a person.
@Component
public class DateAnswers {
  private final AnswerIntake intake;
  private final AnswerRepository answers;
  private final AnswerTasks tasks;
  private final Dossiers dossiers;
  private final Commitments commitments;
  private final CommitmentRemarks remarks;
  private final MailWriter writer;
  private final Clock clock;

  DateAnswers(
      AnswerIntake intake,
      AnswerRepository answers,
      AnswerTasks tasks,
      Dossiers dossiers,
      Commitments commitments,
      CommitmentRemarks remarks,
      MailWriter writer,
      Clock clock) {
    this.intake = intake;
    this.answers = answers;
    this.tasks = tasks;
    this.dossiers = dossiers;
    this.commitments = commitments;
    this.remarks = remarks;
    this.writer = writer;
    this.clock = clock;
  }

  private record Asked(int instalment, LocalDate wanted, String words) {
    String key() {
      return "move:" + instalment + ":" + wanted;
    }

    DebtorAnswer as(AnswerKind kind, @Nullable CommitmentId made) {
      return new DebtorAnswer(kind, instalment, wanted, words, made, key());
    }
  }

  @Transactional
  public LinkResult move(String token, int part, LocalDate wanted, String words) {
    var asked = new Asked(part, wanted, AnswerIntake.bounded(words));
    return intake.take(token, asked.key(), (link, page) -> taken(link, page, asked));
  }

  private LinkResult taken(Link link, Open page, Asked asked) {
    var choices = page.part(asked.instalment()).orElse(null);
    if (choices == null) {
      return AnswerIntake.notNow();
    }
    var choice = choices.choice(asked.wanted());
    if (choice.isEmpty() && !choices.mayAsk(asked.wanted(), LocalDate.now(clock))) {
      return new LinkResult.Refused("date");
    }
    CommitmentId made =
        choice.filter(DateChoices.Choice::atOnce).isPresent() ? moved(page, asked) : null;
    return made == null ? ask(link, asked) : tell(link, asked, made);
  }

  // What the terms check refuses to an agent is not given to the debtor either: somebody answers.
  private @Nullable CommitmentId moved(Open page, Asked asked) {
    var result =
        commitments.movedByDebtor(
            page.dossier().commitment().id(), asked.instalment(), asked.wanted());
    return result instanceof CommitmentResult.Recorded(var made) ? made.id() : null;
  }

  private Done ask(Link link, Asked asked) {
    remarks.askForDate(link.commitment(), asked.instalment(), asked.wanted(), asked.words());
    var answer = asked.as(AnswerKind.MOVE_ASKED, null);
    tasks.add(intake.write(link, answer), link.commitment());
    return intake.told(link, answer);
  }

  /// The new dates go out in writing, to where the old ones went.
  private Done tell(Link link, Asked asked, CommitmentId made) {
    Done done = intake.done(link, asked.as(AnswerKind.MOVED, made));
    answers
        .recipient(link.id())
        .ifPresent(address ->
            writer.write(
                new MailWriter.Wish(
                    MailKind.RECAP,
                    dossiers.of(made).orElseThrow(),
                    null,
                    address,
                    "recap:" + made.value() + ":moved",
                    null,
                    false)));
    return done;
  }
}
