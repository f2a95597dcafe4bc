package fr.entente.outreach.answer;

import fr.entente.accounts.Portfolio;
import fr.entente.commitments.CommitmentRemarks;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.mail.ContentHash;
import fr.entente.mail.OneLine;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.DebtorAnswer;
import fr.entente.outreach.LinkResult;
import fr.entente.outreach.LinkResult.Open;
import fr.entente.outreach.OpenInvoice;
import fr.entente.outreach.link.Link;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Disputes from the page. What is disputed is held; the rest goes on by the rules (UK CONC 7.14
/// and FR practice: a dispute binds what it is about).
@Component
public class DisputeAnswers {
  /// The debtor's own hand: nobody who works here.
  private static final AgentId NOBODY = new AgentId(0);

  private final AnswerIntake intake;
  private final AnswerRepository answers;
  private final AnswerTasks tasks;
  private final CommitmentRemarks remarks;
  private final Compliance compliance;
  private final Portfolio portfolio;

  DisputeAnswers(
      AnswerIntake intake,
      AnswerRepository answers,
      AnswerTasks tasks,
      CommitmentRemarks remarks,
      Compliance compliance,
      Portfolio portfolio) {
    this.intake = intake;
    this.answers = answers;
    this.tasks = tasks;
    this.remarks = remarks;
    this.compliance = compliance;
    this.portfolio = portfolio;
  }

  @Transactional
  public LinkResult dispute(String token, Set<Long> invoices, String words) {
    String text = AnswerIntake.bounded(words);
    if (text.isBlank()) {
      return new LinkResult.Refused("words_missing");
    }
    var answer = DebtorAnswer.of(AnswerKind.DISPUTED, text, keyOf(invoices));
    return intake.take(
        token,
        answer.key(),
        (link, page) ->
            page.mayDispute() ? disputed(link, page, invoices, answer) : AnswerIntake.notNow());
  }

  private static String keyOf(Set<Long> invoices) {
    String named =
        invoices.stream().sorted().map(id -> Long.toString(id)).collect(Collectors.joining(","));
    return named.isEmpty() ? "disputed" : "disputed:" + ContentHash.of(named).substring(0, 24);
  }

  private LinkResult disputed(Link link, Open page, Set<Long> named, DebtorAnswer answer) {
    List<OpenInvoice> meant =
        page.invoices().stream()
            .filter(invoice -> named.isEmpty() || named.contains(invoice.id().value()))
            .toList();
    if (meant.isEmpty() && !named.isEmpty()) {
      return AnswerIntake.notNow();
    }
    Money sum = meant.stream().map(OpenInvoice::undisputed).reduce(Money.ZERO, Money::plus);
    boolean everything = !answers.undisputed(link.account()).minus(sum).isPositive();
    if (everything) {
      stopAll(link, page, answer.words());
    }
    long id = intake.write(link, answer);
    for (OpenInvoice invoice : meant) {
      answers.disputes(id, invoice);
      if (!everything) {
        portfolio.dispute(
            invoice.id(), page.openOf(invoice), OneLine.atMost(200, answer.words()), NOBODY);
      }
    }
    tasks.add(id, link.commitment());
    remarks.askForAnswer(link.commitment(), "DISPUTED", answer.words());
    return intake.told(link, answer);
  }

  private void stopAll(Link link, Open page, String words) {
    boolean held =
        compliance.holds(link.account()).stream().anyMatch(hold -> hold.type() == HoldType.DISPUTE);
    if (!held) {
      compliance.placeHold(
          page.dossier().file().debtor().id(),
          link.account(),
          HoldType.DISPUTE,
          OneLine.atMost(500, words),
          null,
          NOBODY);
    }
  }
}
