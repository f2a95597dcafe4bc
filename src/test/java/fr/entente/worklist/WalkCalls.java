package fr.entente.worklist;

import fr.entente.accounts.Contact;
import fr.entente.accounts.ContactBook;
import fr.entente.accounts.ContactRole;
import fr.entente.accounts.Portfolio;
import fr.entente.calls.CallProgress;
import fr.entente.calls.CallRecord;
import fr.entente.calls.CallStatus;
import fr.entente.calls.CallWrappedUp;
import fr.entente.calls.Calls;
import fr.entente.calls.Disposition;
import fr.entente.calls.IncomingCall;
import fr.entente.calls.IncomingResult;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.kernel.RunAs;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/// What happens around calls: taken, begun, ended, closed with every outcome, numbers found and
/// lost, words given to the debtor.
final class WalkCalls {
  private static final int MOST_ATTEMPTS = 7;

  private final WalkWorld world;
  private final Worklist worklist;
  private final HandOvers handOvers;
  private final Calls calls;
  private final ContactBook contacts;
  private final Portfolio portfolio;
  private final TransactionTemplate transaction;
  private final List<CallId> running = new ArrayList<>();
  private long serial = 1_000_000;

  WalkCalls(WalkWorld world) {
    this.world = world;
    worklist = world.bean(Worklist.class);
    handOvers = world.bean(HandOvers.class);
    calls = world.bean(Calls.class);
    contacts = world.bean(ContactBook.class);
    portfolio = world.bean(Portfolio.class);
    transaction = world.bean(TransactionTemplate.class);
  }

  String next() {
    worklist.next(world.agent(), WorklistFilter.ALL);
    return "next";
  }

  String take() {
    AgentId agent = world.agent();
    worklist.take(agent, world.account());
    var held = worklist.heldBy(agent).map(WorkItem::account);
    switch (world.dice().nextInt(5)) {
      case 0 -> held.ifPresent(account -> worklist.release(agent, account));
      case 1 -> held.ifPresent(account -> worklist.numberless(agent, account));
      case 2 -> held.ifPresent(account -> worklist.forceRelease(account, world.agent()));
      default -> held.ifPresent(account -> worklist.extend(agent, account));
    }
    return "taken";
  }

  /// Every outcome that the catalogue has, also again and again, until its limit is reached; now
  /// and then of somebody who has left meanwhile.
  String outcome() {
    AgentId agent = world.people().chosen();
    AccountId account = worklist.heldBy(agent).map(WorkItem::account).orElseGet(world::account);
    Disposition outcome = world.one(calls.dispositions());
    var news =
        new CallWrappedUp(
            new CallId(serial++),
            agent,
            account,
            world.card(account).debtor(),
            world.oneIn(20) ? Disposition.NOT_WRAPPED_UP : outcome.code(),
            outcome.facets(),
            world.now(),
            world.oneIn(8));
    int often = world.oneIn(4) ? MOST_ATTEMPTS : 1;
    RunAs.system(() -> {
      for (int i = 0; i < often; i++) {
        transaction.executeWithoutResult(_ -> world.context().publishEvent(news));
      }
    });
    return "outcome " + outcome.code();
  }

  /// A call that lasts: steps later it ends, and later still it is closed.
  String begins() {
    AgentId agent = world.agent();
    AccountId account = world.account();
    worklist.take(agent, account);
    if (calls.incoming(new IncomingCall(agent, account, null))
        instanceof IncomingResult.Logged(CallId call)) {
      running.add(call);
      return "call begun";
    }
    return "line busy";
  }

  String goesOn() {
    if (running.isEmpty()) {
      return "no call";
    }
    CallId call = world.one(running);
    CallRecord now = calls.record(call).orElseThrow();
    if (now.wrappedUpAt() != null) {
      running.remove(call);
      return "call was closed";
    }
    if (!now.status().terminal()) {
      calls.progress(
          new CallProgress(call, "end", CallStatus.COMPLETED, null, "debtor", null, world.now()));
      return "call over";
    }
    calls.wrapUp(call, world.one(calls.dispositions()).code(), "");
    running.remove(call);
    return "call closed";
  }

  String toLead() {
    HandOver why = world.one(HandOver.values());
    AccountId account = world.account();
    var call = new CallId(serial++);
    handOvers.toLead(account, call, why, world.agent());
    if (world.oneIn(3)) {
      handOvers.takeBack(account, call, why, world.agent());
      return "handover taken back";
    }
    return "handed to lead";
  }

  String callBack() {
    AgentId whose = world.oneIn(3) ? null : world.people().chosen();
    worklist.schedule(
        new CallbackRequest(world.account(), world.later(), whose, "later", world.agent()));
    return "callback";
  }

  String number() {
    var debtor = world.card(world.account()).debtor();
    AgentId author = world.people().chosen();
    List<Contact> known =
        portfolio.file(world.account()).orElseThrow().contacts().stream()
            .filter(contact -> contact.phone() != null)
            .toList();
    if (known.isEmpty() || world.oneIn(3)) {
      var phone = new PhoneNumber("+3319900" + (1000 + world.dice().nextInt(9000)));
      contacts.add(debtor, "walk", ContactRole.ACCOUNTING, phone, null, author);
      return "number found";
    }
    Contact one = world.one(known);
    PhoneNumber phone = java.util.Objects.requireNonNull(one.phone());
    if (world.oneIn(2)) {
      contacts.remove(one.id(), author);
      return "number removed";
    }
    contacts.wrongNumber(one.debtor(), phone, "wrong_number", author);
    return "wrong number";
  }

  /// What the desk does by itself when nobody closes a call in time.
  void closeForgotten() {
    RunAs.system(() -> {
      calls.reconcile();
      for (CallId call : List.copyOf(running)) {
        calls
            .record(call)
            .filter(one -> one.wrappedUpAt() == null && one.status().terminal())
            .filter(_ -> world.oneIn(2))
            .ifPresent(_ -> calls.leaveOpen(call, ""));
      }
    });
  }
}
