package fr.entente.desk;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Note;
import fr.entente.agents.Agents;
import fr.entente.calls.CallRecord;
import fr.entente.desk.picture.Recall;
import fr.entente.worklist.AgreedCallback;
import fr.entente.worklist.Callbacks;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Reads what was said last about an account, with whom, and what was agreed for a callback.
@Component
class RecallReader {
  private final Callbacks callbacks;
  private final Agents agents;

  RecallReader(Callbacks callbacks, Agents agents) {
    this.callbacks = callbacks;
    this.agents = agents;
  }

  Recall read(AccountFile file, List<CallRecord> calls) {
    var account = file.account().id();
    return new Recall(
        SituationFacts.lastTalk(calls, account).map(call -> talk(call, file)).orElse(null),
        callbacks.latest(account).map(this::promised).orElse(null));
  }

  private Recall.LastTalk talk(CallRecord call, AccountFile file) {
    String noted =
        file.notes().stream()
            .filter(note -> call.id().equals(note.call()))
            .map(Note::text)
            .findFirst()
            .orElse("");
    return new Recall.LastTalk(
        call.requestedAt(),
        agents.byId(call.agent()).name(),
        Objects.requireNonNull(call.disposition()),
        noted);
  }

  private Recall.PromisedCall promised(AgreedCallback agreed) {
    String colleague = agents.byId(agreed.author()).name();
    return new Recall.PromisedCall(agreed.at(), colleague, agreed.words(), agreed.agreed());
  }
}
