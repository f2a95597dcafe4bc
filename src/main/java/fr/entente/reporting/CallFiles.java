package fr.entente.reporting;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Note;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.Commitments;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.CallId;
import fr.entente.kernel.CommitmentId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: one call with all that is kept of it. Who read it is written down: these are
/// somebody's words.
@Service
public class CallFiles {
  private final Calls calls;
  private final Portfolio portfolio;
  private final Commitments commitments;
  private final CallTimeline story;
  private final HeardTime heard;
  private final Agents agents;
  private final AuditTrail audit;
  private final JdbcClient jdbc;

  CallFiles(
      Calls calls,
      Portfolio portfolio,
      Commitments commitments,
      CallTimeline story,
      HeardTime heard,
      Agents agents,
      AuditTrail audit,
      JdbcClient jdbc) {
    this.calls = calls;
    this.portfolio = portfolio;
    this.commitments = commitments;
    this.story = story;
    this.heard = heard;
    this.agents = agents;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  @Transactional
  public Optional<CallFile> read(CallId id) {
    return calls
        .record(id)
        .map(call -> {
          audit.record(agents.current().id(), "call.read", "call:" + id.value(), "");
          return file(call);
        });
  }

  private CallFile file(CallRecord call) {
    var account = portfolio.file(call.account()).orElseThrow();
    return new CallFile(
        call,
        agents.byId(call.agent()).name(),
        account.debtor().name(),
        account.creditor().name(),
        note(account, call.id()),
        agreed(call.id()),
        story.of(call),
        heard.of(call.id()));
  }

  private List<Commitment> agreed(CallId call) {
    return jdbc
        .sql("SELECT id FROM commitment_line WHERE call_id = ? ORDER BY id")
        .param(call.value())
        .query(Long.class)
        .list()
        .stream()
        .flatMap(id -> commitments.byId(new CommitmentId(id)).stream())
        .toList();
  }

  private static @Nullable String note(AccountFile file, CallId call) {
    return file.notes().stream()
        .filter(note -> call.equals(note.call()))
        .map(Note::text)
        .findFirst()
        .orElse(null);
  }
}
