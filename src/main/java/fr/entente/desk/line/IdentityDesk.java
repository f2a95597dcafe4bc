package fr.entente.desk.line;

import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.desk.Desk;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.IdentityCheck;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who is on the line: right answers are ticked, and enough of them confirm the right person. What
/// was asked stands in the call's journal, never what was answered.
@Component
class IdentityDesk {
  private final Calls calls;
  private final LineDesk line;

  IdentityDesk(Calls calls, LineDesk line) {
    this.calls = calls;
    this.line = line;
  }

  /// Ticks the answer of this number, from one, or takes the tick back.
  Draft check(Desk desk, int number) {
    var call = desk.state().call();
    var brief = desk.state().brief();
    if (call == null || brief == null || number > brief.checks().size()) {
      return desk.draft();
    }
    List<IdentityCheck> checks = brief.checks();
    var after = desk.draft().tick(call.id(), checks.get(number - 1).kind());
    long right = checks.stream().filter(one -> after.ticked(call.id(), one.kind())).count();
    if (right >= Math.min(IdentityCheck.ENOUGH, checks.size())) {
      confirm(call, desk.with(after));
    }
    return after;
  }

  /// The agent is sure: by what was ticked, or without.
  Draft confirm(CallRecord call, Desk desk) {
    calls.confirmIdentity(call.id(), how(call, desk));
    line.identified(call, desk.run());
    return desk.draft();
  }

  private static String how(CallRecord call, Desk desk) {
    var brief = desk.state().brief();
    String asked =
        brief == null
            ? ""
            : brief.checks().stream()
                .map(IdentityCheck::kind)
                .filter(kind -> desk.draft().ticked(call.id(), kind))
                .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(" "));
    return asked.isEmpty() ? "agent" : asked;
  }
}
