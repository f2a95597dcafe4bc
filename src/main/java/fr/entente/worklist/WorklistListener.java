package fr.entente.worklist;

import fr.entente.accounts.AccountsChanged;
import fr.entente.accounts.AccountsGone;
import fr.entente.accounts.AccountsLoaded;
import fr.entente.accounts.ContactsChanged;
import fr.entente.accounts.LoadPosts;
import fr.entente.accounts.LoadTakenBack;
import fr.entente.calls.CallWrappedUp;
import fr.entente.commitments.AnswerWanted;
import fr.entente.commitments.CommitmentAdvanced;
import fr.entente.commitments.CommitmentBroken;
import fr.entente.commitments.CommitmentCancelled;
import fr.entente.commitments.CommitmentKept;
import fr.entente.commitments.CommitmentMade;
import fr.entente.commitments.DateAsked;
import fr.entente.compliance.HoldChanged;
import fr.entente.kernel.AccountId;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// News from below. All in the publisher's transaction, so that the list is never behind; only
/// large loads are placed right after it.
@Component
class WorklistListener {
  private final Batches batches;
  private final WorkFacts facts;
  private final WrapUps wrapUps;
  private final NumberSearch numbers;
  private final Clock clock;

  WorklistListener(
      Batches batches, WorkFacts facts, WrapUps wrapUps, NumberSearch numbers, Clock clock) {
    this.batches = batches;
    this.facts = facts;
    this.wrapUps = wrapUps;
    this.numbers = numbers;
    this.clock = clock;
  }

  @EventListener
  void on(AccountsChanged news) {
    facts.figuresMoved(news.accounts());
    if (news.batch() != null) {
      batches.loaded(news.batch());
    }
  }

  @EventListener
  void on(AccountsGone news) {
    if (!news.accounts().isEmpty()) {
      batches.gone(news.accounts().stream().map(AccountId::value).toList());
    }
  }

  @EventListener
  void on(LoadPosts news) {
    batches.remember(news.batch(), news.accounts().stream().map(AccountId::value).toList());
  }

  @EventListener
  void on(LoadTakenBack news) {
    batches.takenBack(news.batch(), news.accounts().stream().map(AccountId::value).toList());
  }

  @EventListener
  void on(AccountsLoaded news) {
    batches.drain();
  }

  @EventListener
  void on(ContactsChanged news) {
    numbers.changed(news.debtor(), news.author());
  }

  @EventListener
  void on(HoldChanged news) {
    facts.holdsChanged(news.debtor(), news.account());
  }

  @EventListener
  void on(CommitmentMade news) {
    facts.committed(news.account(), news.nextDeadline());
  }

  @EventListener
  void on(CommitmentAdvanced news) {
    facts.committed(news.account(), news.nextDeadline());
  }

  @EventListener
  void on(CommitmentKept news) {
    facts.commitmentEnded(news.account());
  }

  @EventListener
  void on(CommitmentCancelled news) {
    facts.commitmentEnded(news.account());
  }

  // A question is answered at once, first by whoever agreed.
  @EventListener
  void on(DateAsked news) {
    facts.callback(
        new CallbackRequest(
            news.account(),
            clock.instant(),
            news.agent(),
            news.wantedOn() + " ? " + news.words(),
            news.agent()));
  }

  @EventListener
  void on(AnswerWanted news) {
    facts.callback(
        new CallbackRequest(
            news.account(), clock.instant(), news.agent(), news.words(), news.agent()));
  }

  @EventListener
  void on(CommitmentBroken news) {
    facts.broken(news);
  }

  @EventListener
  void on(CallWrappedUp news) {
    wrapUps.wrappedUp(news);
  }
}
