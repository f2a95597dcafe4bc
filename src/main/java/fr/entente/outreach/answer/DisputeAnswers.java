package fr.entente.outreach.answer;

import fr.entente.accounts.DisputeRequest;
import fr.entente.accounts.DisputeResult;
import fr.entente.accounts.DisputeType;
import fr.entente.accounts.DisputedPart;
import fr.entente.accounts.Disputes;
import fr.entente.commitments.CommitmentRemarks;
import fr.entente.kernel.AgentId;
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

/// Disputes from the page. What is contested is not asked for; the rest goes on by the rules (UK
/// CONC 7.14 and FR practice: a dispute binds what it is about). Whoever agreed with the debtor
/// answers.
@Component
public class DisputeAnswers {
  /// The debtor's own hand: nobody who works here.
  private static final AgentId NOBODY = new AgentId(0);

  private final AnswerIntake intake;
  private final AnswerRepository answers;
  private final AnswerTasks tasks;
  private final CommitmentRemarks remarks;
  private final Disputes disputes;

  DisputeAnswers(
      AnswerIntake intake,
      AnswerRepository answers,
      AnswerTasks tasks,
      CommitmentRemarks remarks,
      Disputes disputes) {
    this.intake = intake;
    this.answers = answers;
    this.tasks = tasks;
    this.remarks = remarks;
    this.disputes = disputes;
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
    List<OpenInvoice> about = meant.isEmpty() ? answers.undisputedInvoices(link.account()) : meant;
    long id = intake.write(link, answer);
    about.forEach(invoice -> answers.disputes(id, invoice));
    open(link, about, answer.words());
    tasks.add(id, link.commitment());
    remarks.askForAnswer(link.commitment(), "DISPUTED", answer.words());
    return intake.told(link, answer);
  }

  private void open(Link link, List<OpenInvoice> about, String words) {
    var parts = about.stream().map(one -> new DisputedPart(one.id(), one.undisputed())).toList();
    if (parts.isEmpty()) {
      return;
    }
    var asked =
        new DisputeRequest(
            link.account(),
            DisputeType.UNSTATED,
            parts,
            OneLine.atMost(500, words),
            tasks.owner(link.commitment()),
            tasks.dueOn(),
            NOBODY);
    if (disputes.open(asked) instanceof DisputeResult.Refused(var why)) {
      throw new IllegalStateException("the page offered what cannot be disputed: " + why);
    }
  }
}
