package fr.entente.desk.line;

import fr.entente.accounts.Contact;
import fr.entente.accounts.Portfolio;
import fr.entente.compliance.Compliance;
import fr.entente.desk.Callees;
import fr.entente.desk.Subject;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.kernel.AccountId;
import fr.entente.worklist.NextAction;
import fr.entente.worklist.NextActions;
import fr.entente.worklist.NextResult;
import fr.entente.worklist.Worklist;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// After a wrong number: the account stays on the desk with its next one; without any the desk says
/// who finds one and by when.
@Component
class NextNumber {
  private final Portfolio portfolio;
  private final Compliance compliance;
  private final Worklist worklist;
  private final NextActions actions;
  private final Clock clock;

  NextNumber(
      Portfolio portfolio,
      Compliance compliance,
      Worklist worklist,
      NextActions actions,
      Clock clock) {
    this.portfolio = portfolio;
    this.compliance = compliance;
    this.worklist = worklist;
    this.actions = actions;
    this.clock = clock;
  }

  /// `closed` is the desk without the account. Whoever wants a pause gets it: the account comes
  /// next to whoever asks.
  Draft after(Subject subject, Draft closed, boolean pause) {
    var other = other(subject);
    if (other.isEmpty()) {
      return found(subject.account(), closed);
    }
    boolean here =
        !pause && worklist.take(subject.agent(), subject.account()) instanceof NextResult.Claimed;
    return here
        ? Draft.blank(subject.account().value(), UUID.randomUUID().toString())
            .notice(Notice.done("desk.done.next_number", detail(other.get())))
        : closed;
  }

  private Optional<Contact> other(Subject subject) {
    var contacts = portfolio.file(subject.account()).orElseThrow().contacts();
    return Callees.callable(contacts, compliance.wishes(subject.debtor())).stream().findFirst();
  }

  private static Map<String, String> detail(Contact other) {
    return Map.of("who", other.name(), "phone", Objects.requireNonNull(other.phone()).e164());
  }

  private Draft found(AccountId account, Draft closed) {
    return actions
        .of(account)
        .map(NextAction::at)
        .map(at ->
            closed.notice(
                Notice.warning(
                    "desk.done.find_number",
                    Map.of("date", at.atZone(clock.getZone()).toLocalDate().toString()))))
        .orElse(closed);
  }
}
