package fr.entente.backoffice.ui.today;

import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.today.Card.Item;
import fr.entente.detection.LateFindings;
import fr.entente.kernel.AccountId;
import fr.entente.reporting.AgentFigures;
import fr.entente.reporting.OwnPromises;
import fr.entente.reporting.RunningPromise.Due;
import fr.entente.reporting.Today;
import fr.entente.worklist.Callbacks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// An agent's day: whom I said I would call, who said they would pay me today, what I have done.
@Lazy
@Component
record AgentCards(
    Callbacks callbacks, Today today, OwnPromises promises, AgentFigures figures, LateFindings late)
    implements RoleCards {
  private static final int SHOWN = 8;

  @Override
  public Role role() {
    return Role.AGENT;
  }

  @Override
  public List<Card> read(Agent me) {
    return Stream.concat(late(me).stream(), Stream.of(mine(me), promised(me), done(me))).toList();
  }

  // Not there on the days, nearly all, when nothing was understood too late.
  private Optional<Card> late(Agent me) {
    var heard =
        late.ofAgent(me.id()).stream()
            .<Item>map(one ->
                new Card.Figure(
                    "late.one",
                    List.of(one.debtorName(), one.finding().text()),
                    one.finding().at(),
                    file(one.finding().account()),
                    true))
            .toList();
    return heard.isEmpty() ? Optional.empty() : Optional.of(new Card("late", heard, "desk"));
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
    List<Item> items = new ArrayList<>();
    today.dueTodayOf(me.id(), SHOWN).stream()
        .map(one -> Card.named(one.debtorName(), one.missing(), file(one.account())))
        .forEach(items::add);
    if (!items.isEmpty()) {
      items.add(Card.figure("promised.all", promised(me, Due.TODAY), "my-promises?due=today"));
    }
    long late = promised(me, Due.LATE);
    if (late > 0) {
      items.add(Card.urgent("promised.late", late, "my-promises?due=late"));
    }
    return new Card("promised", items, "my-promises");
  }

  private long promised(Agent me, Due due) {
    return promises.count(me.id(), due);
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
