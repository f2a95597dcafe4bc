package fr.entente.desk;

import fr.entente.desk.LineSliceReader.Line;
import fr.entente.desk.WhoReader.Who;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import org.jspecify.annotations.Nullable;

/// Who acts, on which account, during which call (none before the dial).
public record Subject(AgentId agent, AccountId account, DebtorId debtor, @Nullable CallId call) {
  static Subject of(Line line, Who who) {
    var call = line.call();
    return new Subject(
        line.agent().id(),
        who.file().account().id(),
        who.file().debtor().id(),
        call == null ? null : call.id());
  }
}
