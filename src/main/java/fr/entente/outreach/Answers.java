package fr.entente.outreach;

import fr.entente.accounts.Portfolio;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.Commitments;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.compliance.WrittenContact;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CommitmentId;
import fr.entente.kernel.Money;
import fr.entente.mail.ContentHash;
import fr.entente.mail.OneLine;
import fr.entente.outreach.AnswerRepository.Answer;
import fr.entente.outreach.PageResult.Done;
import fr.entente.outreach.PageResult.Open;
import fr.entente.outreach.PageResult.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final Portfolio portfolio;
  private final AnswerTasks tasks;
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
      Portfolio portfolio,
      AnswerTasks tasks,
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
    this.portfolio = portfolio;
    this.tasks = tasks;
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
            return notNow();
          }
          return done(link, said(AnswerKind.CONFIRMED, "", "confirmed"));
        });
  }

  /// Which invoices, by id: none named means all of the arrangement. What is disputed is held; the
  /// rest goes on by the rules (UK CONC 7.14 and FR practice: a dispute binds what it is about).
  @Transactional
  public PageResult dispute(String token, Set<Long> invoices, String words) {
    String text = bounded(words);
    if (text.isBlank()) {
      return new Refused("words_missing");
    }
    return answer(
        token,
        keyOf(invoices),
        (link, page) -> page.mayDispute() ? disputed(link, page, invoices, text) : notNow());
  }

  private static PageResult notNow() {
    return new Refused("not_now");
  }

  private static String keyOf(Set<Long> invoices) {
    String named =
        invoices.stream().sorted().map(id -> Long.toString(id)).collect(Collectors.joining(","));
    return named.isEmpty() ? "disputed" : "disputed:" + ContentHash.of(named).substring(0, 24);
  }

  private PageResult disputed(Links.Link link, Open page, Set<Long> named, String words) {
    List<OpenInvoice> meant =
        page.invoices().stream()
            .filter(invoice -> named.isEmpty() || named.contains(invoice.id().value()))
            .toList();
    if (meant.isEmpty() && !named.isEmpty()) {
      return notNow();
    }
    Money sum = meant.stream().map(OpenInvoice::undisputed).reduce(Money.ZERO, Money::plus);
    boolean everything = !answers.undisputed(link.account()).minus(sum).isPositive();
    if (everything) {
      stopAll(link, page, words);
    }
    String key = keyOf(named);
    long answer = write(link, said(AnswerKind.DISPUTED, words, key));
    for (OpenInvoice invoice : meant) {
      answers.disputes(answer, invoice);
      if (!everything) {
        portfolio.dispute(invoice.id(), page.openOf(invoice), OneLine.atMost(200, words), NOBODY);
      }
    }
    tasks.add(answer, link.commitment());
    commitments.askForAnswer(link.commitment(), "DISPUTED", words);
    return told(link, new Done(AnswerKind.DISPUTED), key);
  }

  private void stopAll(Links.Link link, Open page, String words) {
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

  /// Whoever reads this is not the debtor: the address gets nothing more, its pages close.
  @Transactional
  public PageResult notMe(String token) {
    return answer(
        token,
        "not-me",
        (link, page) -> {
          var debtor = page.dossier().file().debtor().id();
          answers
              .recipient(link.id())
              .ifPresent(address -> {
                contact.optOut(debtor, address, "page: not the debtor", null);
                links.closeTo(debtor, address);
              });
          long answer = write(link, said(AnswerKind.NOT_ME, "", "not-me"));
          tasks.add(answer, link.commitment());
          return told(link, new Done(AnswerKind.NOT_ME), "not-me");
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

  /// Any unpaid part: at once within the policy, else asked of a person.
  @Transactional
  public PageResult move(String token, int part, LocalDate wanted, String words) {
    return answer(
        token,
        "move:" + part + ":" + wanted,
        (link, page) -> {
          var choices = page.part(part).orElse(null);
          if (choices == null) {
            return notNow();
          }
          var choice = choices.choice(wanted);
          if (choice.isEmpty() && !choices.mayAsk(wanted, LocalDate.now(clock))) {
            return new Refused("date");
          }
          var asked = new Asked(part, wanted, bounded(words));
          CommitmentId made =
              choice.filter(DateChoices.Choice::atOnce).isPresent() ? moved(page, asked) : null;
          return made == null ? ask(link, asked) : tell(link, asked, made);
        });
  }

  private record Asked(int instalment, LocalDate wanted, String words) {
    Answer as(AnswerKind kind, @Nullable CommitmentId made) {
      return new Answer(kind, instalment, wanted, words, made, "move:" + instalment + ":" + wanted);
    }
  }

  // What the terms check refuses to an agent is not given to the debtor either: somebody answers.
  private @Nullable CommitmentId moved(Open page, Asked asked) {
    var result =
        commitments.movedByDebtor(
            page.dossier().commitment().id(), asked.instalment(), asked.wanted());
    return result instanceof CommitmentResult.Recorded(var made) ? made.id() : null;
  }

  private Done ask(Links.Link link, Asked asked) {
    commitments.askForDate(link.commitment(), asked.instalment(), asked.wanted(), asked.words());
    var answer = asked.as(AnswerKind.MOVE_ASKED, null);
    tasks.add(write(link, answer), link.commitment());
    return told(link, new Done(AnswerKind.MOVE_ASKED), answer.key());
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
    write(link, answer);
    return told(link, new Done(answer.kind()), answer.key());
  }

  private long write(Links.Link link, Answer answer) {
    return answers.insert(link, answer, clock.instant());
  }

  private Done told(Links.Link link, Done done, String key) {
    links.event(link.id(), done.kind().name(), key);
    events.publishEvent(new RecapChanged(commitments.agreedBy(link.commitment())));
    return done;
  }

  private static Answer said(AnswerKind kind, String words, String key) {
    return new Answer(kind, null, null, words, null, key);
  }

  private static String bounded(String words) {
    String text = words.replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ").strip();
    return OneLine.cut(LONGEST, text);
  }
}
