package fr.entente.demo;

import fr.entente.accounts.Contact;
import fr.entente.accounts.Portfolio;
import fr.entente.demo.Aftermath.Told;
import fr.entente.kernel.CommitmentId;
import fr.entente.outreach.ColleagueAnswers;
import fr.entente.outreach.ColleagueRequest;
import fr.entente.outreach.ColleagueRole;
import fr.entente.outreach.Colleagues;
import fr.entente.outreach.DebtorAnswers;
import fr.entente.outreach.DocumentKind;
import fr.entente.outreach.DocumentWish;
import fr.entente.outreach.Documents;
import fr.entente.outreach.Mailbox;
import fr.entente.outreach.Outreach;
import fr.entente.outreach.SendResult;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What was written after the demonstration's calls, and what came back, by the links in the mails.
@Component
class DemoLetters {
  private static final Pattern LINK = Pattern.compile("/[pq]/([^\\s<>\"]+)");
  private static final int WRITTEN = 4;
  private static final int LATER = 40;
  private static final String QUESTION = "Le client a-t-il signalé un problème de livraison ?";

  private final Outreach outreach;
  private final Documents documents;
  private final Mailbox mailbox;
  private final DebtorAnswers answers;
  private final Colleagues colleagues;
  private final ColleagueAnswers colleagueAnswers;
  private final Portfolio portfolio;
  private final Clock clock;

  DemoLetters(
      Outreach outreach,
      Documents documents,
      Mailbox mailbox,
      DebtorAnswers answers,
      Colleagues colleagues,
      ColleagueAnswers colleagueAnswers,
      Portfolio portfolio,
      Clock clock) {
    this.outreach = outreach;
    this.documents = documents;
    this.mailbox = mailbox;
    this.answers = answers;
    this.colleagues = colleagues;
    this.colleagueAnswers = colleagueAnswers;
    this.portfolio = portfolio;
    this.clock = clock;
  }

  /// The first promises go out in writing: one is confirmed, of one another date is asked for.
  void recap(Told told, CommitmentId commitment, int turn) {
    if (turn >= WRITTEN) {
      return;
    }
    var sent = outreach.sendRecap(commitment, address(told), false, told.agent());
    var token = token(sent);
    if (turn == 0) {
      answers.confirm(token);
    } else if (turn == 1) {
      answers.move(
          token,
          1,
          LocalDate.now(clock).plusDays(LATER),
          "Notre client nous règle plus tard que prévu.");
    }
  }

  /// Some who are rung back asked for their statement.
  void statement(Told told, int turn) {
    if (turn > 0 && turn < WRITTEN) {
      documents.send(
          new DocumentWish(
              told.debt().account(),
              told.call(),
              Set.of(DocumentKind.STATEMENT),
              Set.of(),
              address(told),
              told.debt().payer(),
              told.agent()));
    }
  }

  /// Of the first two who refuse a colleague is asked; the second question was answered.
  void askColleague(Told told, int turn) {
    if (turn > 1) {
      return;
    }
    var sent =
        colleagues.ask(
            new ColleagueRequest(
                told.debt().account(),
                "Jules Garnier",
                ColleagueRole.SALES,
                "jules.garnier@commercial.example",
                List.of(QUESTION),
                told.agent()));
    if (turn == 1) {
      colleagueAnswers.answer(
          token(sent), List.of("Non, la dernière livraison était complète et signée."));
    }
  }

  private String token(SendResult sent) {
    if (!(sent instanceof SendResult.Queued(long mail))) {
      throw new IllegalStateException("the demonstration's mail was not written: " + sent);
    }
    var link = LINK.matcher(mailbox.content(mail).orElseThrow().text());
    if (!link.find()) {
      throw new IllegalStateException("no link in the demonstration's mail " + mail);
    }
    return link.group(1);
  }

  // Who has no address yet gave one on the call.
  private String address(Told told) {
    return portfolio.file(told.debt().account()).orElseThrow().contacts().stream()
        .map(Contact::email)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("compta@" + told.debt().account().value() + ".example");
  }
}
