package fr.entente.outreach.colleague;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.FactKind;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.mail.OneLine;
import fr.entente.outreach.ColleagueAnswers.Taken;
import fr.entente.outreach.ColleaguePage;
import fr.entente.outreach.ColleagueQuestion;
import fr.entente.outreach.ColleagueRules;
import fr.entente.outreach.Texts;
import fr.entente.wording.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes what a colleague answers: each answer is a dated fact with its author. To be called as the
/// system, for nobody is signed in.
@Component
public class AnswerTaker {
  private final QuestionBook questions;
  private final Portfolio portfolio;
  private final Agents agents;
  private final Wording wording;
  private final Clock clock;

  AnswerTaker(
      QuestionBook questions, Portfolio portfolio, Agents agents, Wording wording, Clock clock) {
    this.questions = questions;
    this.portfolio = portfolio;
    this.agents = agents;
    this.wording = wording;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<ColleaguePage> open(String token) {
    return questions.openBy(token).map(this::page);
  }

  private ColleaguePage page(ColleagueQuestion asked) {
    AccountFile file = portfolio.file(asked.account()).orElseThrow();
    return new ColleaguePage(
        file.debtor().name(),
        agents.byId(asked.askedBy()).name(),
        file.creditor().name(),
        asked.questions(),
        asked.language());
  }

  @Transactional
  public Taken answer(String token, List<String> answers) {
    var asked = questions.openBy(token).orElse(null);
    if (asked == null) {
      return Taken.CLOSED;
    }
    var written = answers.stream().limit(ColleagueRules.MOST).map(this::plain).toList();
    if (written.stream().allMatch(String::isEmpty)) {
      return Taken.EMPTY;
    }
    if (!questions.answered(asked)) {
      return Taken.CLOSED;
    }
    var debtor = portfolio.account(asked.account()).orElseThrow().debtor();
    for (int i = 0; i < Math.min(written.size(), asked.questions().size()); i++) {
      if (!written.get(i).isEmpty()) {
        String text = asked.questions().get(i) + " — " + written.get(i);
        portfolio.addFact(
            debtor, FactKind.COLLEAGUE.code(), text, source(asked), LocalDate.now(clock));
      }
    }
    return Taken.KEPT;
  }

  // What may not be kept of a debtor may not come in by this door either.
  private String plain(String typed) {
    String line = OneLine.cut(ColleagueRules.LONGEST_ANSWER, OneLine.of(typed));
    return wording.reworded(line, ColleagueRules.LONGEST_ANSWER);
  }

  private static String source(ColleagueQuestion asked) {
    String role = new Texts(asked.language()).say("outreach.colleague.role." + asked.role());
    return OneLine.atMost(120, asked.name() + ", " + role);
  }
}
