package fr.entente.outreach;

import fr.entente.kernel.RunAs;
import fr.entente.outreach.colleague.AnswerTaker;
import fr.entente.outreach.colleague.QuestionBook;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Front door for a colleague who comes with a link. Nobody is signed in; the token is the right to
/// answer, once, and the work is done as the system.
@Service
public class ColleagueAnswers {
  private final QuestionBook questions;
  private final AnswerTaker taker;

  ColleagueAnswers(QuestionBook questions, AnswerTaker taker) {
    this.questions = questions;
    this.taker = taker;
  }

  /// Which questions a token names, open or not; empty when it was never ours.
  public Optional<Long> link(String token) {
    return questions.named(token).map(ColleagueQuestion::id);
  }

  /// What is asked; empty once it was answered, when its time is over, or when it is none of ours.
  /// Changes nothing.
  public Optional<ColleaguePage> open(String token) {
    return RunAs.system(() -> taker.open(token));
  }

  /// Takes the answers in the order of the questions; a blank one is none. What became of them.
  public Taken answer(String token, List<String> answers) {
    return RunAs.system(() -> taker.answer(token, answers));
  }

  /// What became of answers.
  public enum Taken {
    KEPT,
    /// Nothing was written; the link is as good as before.
    EMPTY,
    /// There is nothing to answer here.
    CLOSED
  }
}
