package fr.entente.outreach;

import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.compliance.WrittenContact;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import fr.entente.outreach.AnswerRepository.Answer;
import fr.entente.outreach.PageResult.Done;
import fr.entente.outreach.PageResult.Open;
import fr.entente.outreach.PageResult.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes the debtor's answers, once each, and hands them to whoever owns what they change. Account,
/// then link are locked, so that a double click is one answer. Called as the system.
@Component
class Answers {
  static final int LONGEST = 900;

  /// The debtor's own hand: nobody who works here.
  private static final AgentId NOBODY = new AgentId(0);

  private final Links links;
  private final PublicDoor door;
  private final AnswerRepository answers;
  private final Dossiers dossiers;
  private final Commitments commitments;
  private final Compliance compliance;
  private final WrittenContact contact;
  private final MailWriter writer;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Answers(
      Links links,
      PublicDoor door,
      AnswerRepository answers,
      Dossiers dossiers,
      Commitments commitments,
      Compliance compliance,
      WrittenContact contact,
      MailWriter writer,
      ApplicationEventPublisher events,
      Clock clock) {
    this.links = links;
    this.door = door;
    this.answers = answers;
    this.dossiers = dossiers;
    this.commitments = commitments;
    this.compliance = compliance;
    this.contact = contact;
    this.writer = writer;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public PageResult confirm(String token) {
    return answer(
        token,
        "confirmed",
        (link, page) -> {
          if (!page.mayConfirm()) {
            return new Refused("not_now");
          }
          return done(link, said(AnswerKind.CONFIRMED, "", "confirmed"));
        });
  }

  @Transactional
  public PageResult dispute(String token, String words) {
    String text = bounded(words);
    if (text.isBlank()) {
      return new Refused("words_missing");
    }
    return answer(
        token,
        "disputed",
        (link, page) -> {
          if (!page.mayDispute()) {
            return new Refused("not_now");
          }
          boolean held =
              compliance.holds(link.account()).stream()
                  .anyMatch(hold -> hold.type() == HoldType.DISPUTE);
          if (!held) {
            compliance.placeHold(
                page.dossier().file().debtor().id(),
                link.account(),
                HoldType.DISPUTE,
                Lines.atMost(500, text),
                null,
                NOBODY);
          }
          return done(link, said(AnswerKind.DISPUTED, text, "disputed"));
        });
  }

  @Transactional
  public PageResult noMoreMail(String token) {
    return answer(
        token,
        "no-more-mail",
        (link, page) -> {
          contact.optOut(page.dossier().file().debtor().id(), null, "page", null);
          return done(link, said(AnswerKind.NO_MORE_MAIL, "", "no-more-mail"));
        });
  }

  @Transactional
  public PageResult move(String token, LocalDate wanted, String words) {
    return answer(
        token,
        "move:" + wanted,
        (link, page) -> {
          var dates = page.dates();
          Optional<DateChoices.Choice> choice =
              dates == null ? Optional.empty() : dates.choice(wanted);
          if (dates == null || choice.isEmpty()) {
            return new Refused("date");
          }
          var asked = new Asked(dates.part().number(), wanted, bounded(words));
          CommitmentId made = choice.get().atOnce() ? moved(page, asked) : null;
          return made == null ? ask(link, asked) : tell(link, asked, made);
        });
  }

  private record Asked(int instalment, LocalDate wanted, String words) {
    Answer as(AnswerKind kind, @Nullable CommitmentId made) {
      return new Answer(kind, instalment, wanted, words, made, "move:" + wanted);
    }
  }

  // What the terms check refuses to an agent is not given to the debtor either: somebody answers.
  private @Nullable CommitmentId moved(Open page, Asked asked) {
    Commitment commitment = page.dossier().commitment();
    var terms =
        new CommitmentTerms(
            commitment.account(),
            null,
            commitments.agreedBy(commitment.id()),
            rest(commitment, asked),
            commitment.means(),
            commitments.invoices(commitment.id()),
            commitment.words(),
            commitment.payerName());
    var result = commitments.reschedule(commitment.id(), terms, "moved by the debtor");
    return result instanceof CommitmentResult.Recorded(var made) ? made.id() : null;
  }

  private List<Instalment> rest(Commitment commitment, Asked asked) {
    var paid = answers.paid(commitment.id());
    var rest = new ArrayList<Instalment>();
    for (int i = 0; i < commitment.instalments().size(); i++) {
      Instalment part = commitment.instalments().get(i);
      if (commitment.statuses().get(i) == CommitmentStatus.PENDING) {
        boolean moves = part.number() == asked.instalment();
        Money open =
            part.amount()
                .minus(Money.euros(paid.getOrDefault(part.number(), java.math.BigDecimal.ZERO)));
        rest.add(
            new Instalment(
                rest.size() + 1,
                moves ? asked.wanted() : part.dueOn(),
                moves ? asked.wanted() : part.effectiveDueOn(),
                open));
      }
    }
    return rest;
  }

  private Done ask(Links.Link link, Asked asked) {
    commitments.askForDate(link.commitment(), asked.instalment(), asked.wanted(), asked.words());
    return done(link, asked.as(AnswerKind.MOVE_ASKED, null));
  }

  /// The new dates go out in writing, to where the old ones went.
  private Done tell(Links.Link link, Asked asked, CommitmentId made) {
    Done done = done(link, asked.as(AnswerKind.MOVED, made));
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

  private PageResult answer(String token, String key, Taking taking) {
    Optional<Links.Link> found = links.find(token);
    if (found.isEmpty()) {
      return door.nobody();
    }
    dossiers.lock(found.get().account());
    Links.Link link = links.lock(found.get().id());
    Optional<AnswerKind> before = answers.given(link.commitment(), key);
    if (before.isPresent()) {
      return new Done(before.get());
    }
    PageResult result =
        switch (door.page(link)) {
          case Open page -> taking.take(link, page);
          case PageResult other -> other;
        };
    if (result instanceof Refused refused) {
      links.event(link.id(), "REFUSED", refused.reason());
    }
    return result;
  }

  private interface Taking {
    PageResult take(Links.Link link, Open page);
  }

  private Done done(Links.Link link, Answer answer) {
    answers.insert(link, answer, clock.instant());
    links.event(link.id(), answer.kind().name(), answer.key());
    events.publishEvent(new RecapChanged(commitments.agreedBy(link.commitment())));
    return new Done(answer.kind());
  }

  private static Answer said(AnswerKind kind, String words, String key) {
    return new Answer(kind, null, null, words, null, key);
  }

  private static String bounded(String words) {
    String text = words.replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ").strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
