package fr.entente.desk;

import fr.entente.accounts.Contact;
import fr.entente.agents.Agents;
import fr.entente.calls.Calls;
import fr.entente.compliance.ContactOutlooks;
import fr.entente.compliance.ContactQuestion;
import fr.entente.compliance.Overrides;
import fr.entente.desk.LineSliceReader.Line;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Gate;
import fr.entente.desk.picture.Phase;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a dial would meet while an account waits to be dialled, and nothing of it later.
@Component
public class GateReader {
  // Longer than any rolling window of a policy.
  private static final Duration REACH = Duration.ofDays(92);
  private final ContactOutlooks outlooks;
  private final Overrides overrides;
  private final Calls calls;
  private final Agents agents;
  private final Clock clock;

  GateReader(
      ContactOutlooks outlooks, Overrides overrides, Calls calls, Agents agents, Clock clock) {
    this.outlooks = outlooks;
    this.overrides = overrides;
    this.calls = calls;
    this.agents = agents;
    this.clock = clock;
  }

  @Nullable Gate read(
      Line line,
      Readings.@Nullable Account account,
      Draft draft,
      @Nullable Gate before,
      Set<Slice> changed) {
    if (line.phase() != Phase.PREVIEW || account == null) {
      return null;
    }
    var file = account.who().file();
    var callable = Callees.callable(file.contacts(), account.who().wishes());
    var number = number(Callees.callee(file.contacts(), callable, null, draft.callee()));
    if (number == null) {
      return null;
    }
    boolean same =
        before != null
            && before.stands(number, clock.instant())
            && !changed.contains(Slice.WHO)
            && !refused(draft);
    boolean agreed = line.item() != null && line.item().agreedCallback();
    return same
        ? before
        : read(line, question(file.account().id(), file.debtor().id(), number, agreed));
  }

  // A dial knew more than what was read before it.
  private static boolean refused(Draft draft) {
    return draft.notice() != null && !draft.notice().refusals().isEmpty();
  }

  private static @Nullable PhoneNumber number(@Nullable Contact callee) {
    return callee == null ? null : callee.phone();
  }

  private Gate read(Line line, ContactQuestion question) {
    var asked = overrides.latest(line.agent().id(), question.account()).orElse(null);
    var by = asked == null ? null : asked.decidedBy();
    return new Gate(
        question.number(),
        outlooks.of(question),
        asked,
        by == null ? null : agents.byId(by).name());
  }

  /// What a dial from this desk would be asked now; nothing without a number to dial.
  public Optional<ContactQuestion> question(Desk desk) {
    var subject = desk.subject();
    boolean agreed = desk.item() != null && desk.item().agreedCallback();
    return subject == null
        ? Optional.empty()
        : Optional.ofNullable(number(desk.callee()))
            .map(number ->
                question(
                    subject.account(), subject.debtor(), Objects.requireNonNull(number), agreed));
  }

  private ContactQuestion question(
      AccountId account, DebtorId debtor, PhoneNumber number, boolean agreed) {
    var now = clock.instant();
    return new ContactQuestion(
        account, debtor, number, now, agreed, calls.attempts(debtor, now.minus(REACH)));
  }
}
