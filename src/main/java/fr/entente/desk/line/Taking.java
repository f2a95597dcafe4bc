package fr.entente.desk.line;

import fr.entente.agents.Agents;
import fr.entente.agents.Presence;
import fr.entente.compliance.Liftable;
import fr.entente.compliance.Verdict;
import fr.entente.desk.Desk;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.picture.Phase;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.ContactId;
import fr.entente.worklist.NextActions;
import fr.entente.worklist.NextResult;
import fr.entente.worklist.WorkItem;
import fr.entente.worklist.Worklist;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// From an account that somebody found to the desk. What was there untouched goes back to the list;
/// a colleague keeps what a colleague has, and the contact policy is asked first.
@Component
class Taking {
  private final Worklist worklist;
  private final NextActions next;
  private final CallGate gate;
  private final Agents agents;

  Taking(Worklist worklist, NextActions next, CallGate gate, Agents agents) {
    this.worklist = worklist;
    this.next = next;
    this.gate = gate;
    this.agents = agents;
  }

  /// What came of it; every refusal leaves the desk as it was.
  sealed interface Taken {
    record OnTheDesk() implements Taken {}

    record InCall() implements Taken {}

    /// Why the list does not give it, and who has it.
    record NotGiven(String reason, @Nullable AgentId holder) implements Taken {}

    record NotAllowed(Verdict.Refused verdict) implements Taken {}
  }

  Draft take(Desk desk, AccountId wanted, @Nullable ContactId contact) {
    var here = desk.state().brief();
    var draft = desk.draft();
    return switch (taken(desk, wanted, contact)) {
      case Taken.OnTheDesk _ -> {
        boolean same = draft.account() == wanted.value();
        var blank = same ? draft : Draft.blank(wanted.value(), UUID.randomUUID().toString());
        var chosen = contact == null ? blank : blank.callee(contact.value());
        yield same || here == null
            ? chosen
            : chosen.notice(Notice.done("desk.done.exchanged", Map.of("who", here.debtorName())));
      }
      case Taken.InCall _ -> draft.notice(Notice.warning("desk.refused.take.in_call", Map.of()));
      case Taken.NotGiven(var reason, var holder) ->
          draft.notice(Notice.warning("desk.refused.take." + reason, named(holder)));
      case Taken.NotAllowed(var verdict) ->
          draft.notice(
              Notice.stop("desk.refused.take.policy", verdict.refusals(), verdict.nextAllowed()));
    };
  }

  private Taken taken(Desk desk, AccountId wanted, @Nullable ContactId contact) {
    var phase = desk.state().phase();
    if (phase.working() && phase != Phase.PREVIEW) {
      return new Taken.InCall();
    }
    AgentId me = desk.state().agent().id();
    var before = worklist.heldBy(me).map(WorkItem::account).orElse(null);
    var taken = exchange(me, before, wanted, contact);
    if (taken instanceof Taken.OnTheDesk && phase == Phase.PAUSED) {
      agents.setPresence(me, Presence.READY, null);
    }
    return taken;
  }

  private Taken exchange(
      AgentId me, @Nullable AccountId before, AccountId wanted, @Nullable ContactId contact) {
    AccountId other = wanted.equals(before) ? null : before;
    if (other != null) {
      worklist.release(me, other);
    }
    var taken =
        switch (worklist.take(me, wanted)) {
          case NextResult.Nothing(var reason, var _) -> notGiven(reason, wanted);
          case NextResult.Claimed(var item) -> allowed(item, contact);
        };
    if (taken instanceof Taken.OnTheDesk) {
      return taken;
    }
    if (taken instanceof Taken.NotAllowed && !wanted.equals(before)) {
      worklist.release(me, wanted);
    }
    if (other != null) {
      worklist.take(me, other);
    }
    return taken;
  }

  private Taken allowed(WorkItem item, @Nullable ContactId contact) {
    return gate.refusal(item, contact)
        .filter(refused -> !liftable(refused))
        .<Taken>map(Taken.NotAllowed::new)
        .orElseGet(Taken.OnTheDesk::new);
  }

  // What a lead may lift comes to the desk: it is red there, and there the lead is asked.
  private static boolean liftable(Verdict.Refused refused) {
    return refused.refusals().stream().allMatch(refusal -> Liftable.byLead(refusal.rule()));
  }

  private Taken notGiven(String reason, AccountId wanted) {
    var holder =
        reason.equals("held") ? next.of(wanted).map(action -> action.owner()).orElse(null) : null;
    return new Taken.NotGiven(reason, holder);
  }

  private Map<String, String> named(@Nullable AgentId holder) {
    return holder == null ? Map.of() : Map.of("who", agents.byId(holder).name());
  }
}
