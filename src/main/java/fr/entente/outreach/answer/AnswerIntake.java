package fr.entente.outreach.answer;

import fr.entente.commitments.Commitments;
import fr.entente.mail.OneLine;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.DebtorAnswer;
import fr.entente.outreach.DebtorAnswers;
import fr.entente.outreach.Dossiers;
import fr.entente.outreach.LinkResult;
import fr.entente.outreach.LinkResult.Done;
import fr.entente.outreach.LinkResult.Open;
import fr.entente.outreach.LinkResult.Refused;
import fr.entente.outreach.RecapChanged;
import fr.entente.outreach.link.Link;
import fr.entente.outreach.link.Links;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Takes one answer once, and keeps the journal of its link. Account, then link are locked, so that
/// a double click is one answer. To be called within a transaction, as the system.
@Component
class AnswerIntake {
  private final Links links;
  private final LinkReader reader;
  private final AnswerRepository answers;
  private final Dossiers dossiers;
  private final Commitments commitments;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AnswerIntake(
      Links links,
      LinkReader reader,
      AnswerRepository answers,
      Dossiers dossiers,
      Commitments commitments,
      ApplicationEventPublisher events,
      Clock clock) {
    this.links = links;
    this.reader = reader;
    this.answers = answers;
    this.dossiers = dossiers;
    this.commitments = commitments;
    this.events = events;
    this.clock = clock;
  }

  /// What an answer does to an arrangement that is open.
  interface Taking {
    LinkResult take(Link link, Open page);
  }

  LinkResult take(String token, String key, Taking taking) {
    Optional<Link> found = links.find(token);
    if (found.isEmpty()) {
      return reader.nobody();
    }
    dossiers.lock(found.get().account());
    Link link = links.lock(found.get().id());
    Optional<AnswerKind> before = answers.given(link.commitment(), key);
    if (before.isPresent()) {
      return new Done(before.get());
    }
    LinkResult result =
        switch (reader.page(link)) {
          case Open page -> taking.take(link, page);
          case LinkResult other -> other;
        };
    if (result instanceof Refused refused) {
      links.event(link.id(), "REFUSED", refused.reason());
    }
    return result;
  }

  Done done(Link link, DebtorAnswer answer) {
    write(link, answer);
    return told(link, answer);
  }

  long write(Link link, DebtorAnswer answer) {
    return answers.insert(link, answer, clock.instant());
  }

  Done told(Link link, DebtorAnswer answer) {
    links.event(link.id(), answer.kind().name(), answer.key());
    events.publishEvent(new RecapChanged(commitments.agreedBy(link.commitment())));
    return new Done(answer.kind());
  }

  static Refused notNow() {
    return new Refused("not_now");
  }

  static String bounded(String words) {
    String text = words.replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ").strip();
    return OneLine.cut(DebtorAnswers.LONGEST, text);
  }
}
