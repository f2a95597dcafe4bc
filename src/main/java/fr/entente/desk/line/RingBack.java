package fr.entente.desk.line;

import fr.entente.accounts.Contact;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.calls.Calls;
import fr.entente.calls.IncomingCall;
import fr.entente.calls.IncomingResult;
import fr.entente.desk.Desk;
import fr.entente.desk.ScriptDesk;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.picture.Phase;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.worklist.Worklist;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A debtor who rings us: the call is under way, so it is logged at once, and the account comes to
/// the desk with the script of such a call. What was on the desk undialled waits there.
@Component
class RingBack {
  private final Calls calls;
  private final Portfolio portfolio;
  private final Worklist worklist;
  private final Agents agents;
  private final ScriptDesk scripts;

  RingBack(Calls calls, Portfolio portfolio, Worklist worklist, Agents agents, ScriptDesk scripts) {
    this.calls = calls;
    this.portfolio = portfolio;
    this.worklist = worklist;
    this.agents = agents;
    this.scripts = scripts;
  }

  Draft log(Desk desk, AccountId account, String looked) {
    var phase = desk.state().phase();
    var draft = desk.draft();
    var file = portfolio.file(account).orElse(null);
    if (file == null || phase.working() && phase != Phase.PREVIEW) {
      return draft.notice(Notice.warning("desk.refused.incoming.agent", Map.of()));
    }
    AgentId me = desk.state().agent().id();
    var number = number(file.contacts(), looked, file.debtor().country());
    return switch (calls.incoming(new IncomingCall(me, account, number))) {
      case IncomingResult.Logged _ -> {
        // With a colleague or already settled it stays where it is: the call alone brings it here.
        worklist.take(me, account);
        yield Draft.blank(account.value(), UUID.randomUUID().toString());
      }
      case IncomingResult.AlreadyLive(var what, var whose) ->
          draft.notice(Notice.warning("desk.refused.incoming." + what, named(whose)));
    };
  }

  /// A call that came in and has no script yet.
  static boolean unscripted(DeskState state) {
    var call = state.call();
    return call != null
        && call.incoming()
        && call.scriptKey() == null
        && state.phase() == Phase.CONNECTED;
  }

  /// From here on the call and its script belong together.
  Draft begin(Desk desk) {
    scripts.begin(Objects.requireNonNull(desk.state().call()).id(), desk.run());
    return desk.draft();
  }

  private Map<String, String> named(@Nullable AgentId whose) {
    return whose == null ? Map.of("who", "") : Map.of("who", agents.byId(whose).name());
  }

  /// A number that was looked for and is one of theirs; by a name nobody's number is known.
  static @Nullable PhoneNumber number(List<Contact> contacts, String looked, String country) {
    return PhoneNumber.parse(looked, country)
        .filter(number -> contacts.stream().anyMatch(one -> number.equals(one.phone())))
        .orElse(null);
  }
}
