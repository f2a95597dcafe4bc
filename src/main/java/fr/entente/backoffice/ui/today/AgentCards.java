package fr.entente.backoffice.ui.today;

import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.today.Card.Item;
import fr.entente.kernel.AccountId;
import fr.entente.reporting.AgentFigures;
import fr.entente.reporting.Today;
import fr.entente.worklist.Callbacks;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// An agent's day: whom I said I would call, who said they would pay me today, what I have done.
@Lazy
@Component
record AgentCards(Callbacks callbacks, Today today, AgentFigures figures) implements RoleCards {
  private static final int SHOWN = 8;

  @Override
  public Role role() {
    return Role.AGENT;
  }

  @Override
  public List<Card> read(Agent me) {
    return List.of(mine(me), promised(me), done(me));
  }

  private Card mine(Agent me) {
    return new Card(
        "mine",
        callbacks.within(me.id(), 1, SHOWN).stream()
            .<Item>map(one -> Card.named(one.debtorName(), one.at(), file(one.account())))
            .toList(),
        "desk");
  }

  private Card promised(Agent me) {
    return new Card(
        "promised",
        today.dueTodayOf(me.id(), SHOWN).stream()
            .<Item>map(one -> Card.named(one.debtorName(), one.missing(), file(one.account())))
            .toList(),
        "desk");
  }

  private Card done(Agent me) {
    return new Card(
        "day",
        List.of(
            Card.figure("day.collected", figures.collectedToday(me.id()), null),
            Card.figure("day.promised", figures.promisedToday(me.id()), null),
            Card.figure("day.calls", (long) figures.callsToday(me.id()), null)),
        null);
  }

  private static String file(AccountId account) {
    return "accounts/file/" + account.value();
  }
}
