package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import fr.entente.accounts.DisputeResult;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.worklist.FollowUp;
import fr.entente.worklist.FollowUpResult;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Does to the rows that are chosen what was asked, each list through its own door, and says in
/// words what came of it.
final class ChosenDeeds implements FollowDeeds.Deeds {
  /// The list that is shown, and what is chosen in it.
  record Chosen(FollowTab tab, List<AccountId> accounts, List<Long> disputes) {}

  /// What came of it.
  record Told(boolean done, String words) {}

  private final FollowDoors doors;
  private final Supplier<Chosen> chosen;
  private final Consumer<Told> tell;
  private final Component texts = new Span();

  ChosenDeeds(FollowDoors doors, Supplier<Chosen> chosen, Consumer<Told> tell) {
    this.doors = doors;
    this.chosen = chosen;
    this.tell = tell;
  }

  @Override
  public void bringBack() {
    accounts((list, accounts) -> doors.followUps().bringBack(list, accounts, me()));
  }

  @Override
  public void handOn(@Nullable AgentId to) {
    if (chosen.get().tab() == FollowTab.DISPUTES) {
      disputes(id -> doors.disputes().handOn(id, to, me()));
    } else {
      accounts((list, accounts) -> doors.followUps().handOn(list, accounts, to, me()));
    }
  }

  @Override
  public void moveTo(LocalDate day, LocalTime time) {
    if (chosen.get().tab() == FollowTab.DISPUTES) {
      disputes(id -> doors.disputes().move(id, day, me()));
      return;
    }
    var at =
        chosen.get().tab() == FollowTab.CALLBACKS
            ? day.atTime(time).atZone(doors.clock().getZone()).toInstant()
            : doors.followUps().endOf(day);
    accounts((list, accounts) -> doors.followUps().moveTo(list, accounts, at, me()));
  }

  private interface Deed {
    FollowUpResult on(FollowUp list, List<AccountId> accounts);
  }

  private void accounts(Deed deed) {
    var now = chosen.get();
    FollowUp list = now.tab().list();
    if (list == null) {
      return;
    }
    tell.accept(
        switch (deed.on(list, now.accounts())) {
          case FollowUpResult.Done(int done, int left) -> done(done, left);
          case FollowUpResult.Refused(var why) -> refused(why);
        });
  }

  private void disputes(Function<Long, DisputeResult> deed) {
    var ids = chosen.get().disputes();
    if (ids.isEmpty()) {
      tell.accept(refused("none_chosen"));
      return;
    }
    int done = 0;
    String why = "gone";
    for (Long id : ids) {
      switch (deed.apply(id)) {
        case DisputeResult.Done _ -> done++;
        case DisputeResult.Refused(var reason) -> why = reason;
      }
    }
    tell.accept(done == 0 ? refused(why) : done(done, ids.size() - done));
  }

  private Told done(int done, int left) {
    String key = "backoffice.follow.done" + (left == 0 ? "" : ".left");
    return new Told(true, texts.getTranslation(key, done, left));
  }

  private Told refused(String why) {
    return new Told(false, texts.getTranslation("backoffice.follow.refused." + why));
  }

  private AgentId me() {
    return doors.agents().current().id();
  }
}
