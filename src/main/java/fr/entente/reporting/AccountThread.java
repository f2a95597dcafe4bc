package fr.entente.reporting;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Dissatisfaction;
import fr.entente.accounts.Dissatisfactions;
import fr.entente.accounts.LedgerEntry;
import fr.entente.accounts.LedgerKind;
import fr.entente.accounts.Note;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentMoment;
import fr.entente.commitments.Commitments;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Money;
import fr.entente.reporting.ThreadLine.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: everything that happened on an account, newest first: calls with the debtor, notes,
/// promises and what became of them, money, mails, and what was heard. What was heard is for agents
/// and leads alone (R45).
@Service
public class AccountThread {
  // Of what has only a day, the money is told once: where it was booked.
  private static final Set<String> TOLD_AS_MONEY = Set.of("PAID", "REVERSED");
  private static final Set<LedgerKind> MONEY = EnumSet.complementOf(EnumSet.of(LedgerKind.INVOICE));
  private static final String COVERS = "COVERS";
  private static final Comparator<ThreadLine> ORDER =
      Comparator.comparing(ThreadLine::day)
          .thenComparing(ThreadLine::at, Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed();

  private final Calls calls;
  private final Commitments commitments;
  private final Dissatisfactions dissatisfactions;
  private final ThreadRows rows;
  private final Agents agents;
  private final Clock clock;

  AccountThread(
      Calls calls,
      Commitments commitments,
      Dissatisfactions dissatisfactions,
      ThreadRows rows,
      Agents agents,
      Clock clock) {
    this.calls = calls;
    this.commitments = commitments;
    this.dissatisfactions = dissatisfactions;
    this.rows = rows;
    this.agents = agents;
    this.clock = clock;
  }

  /// The newest of these kinds, at most so many.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD', 'MANAGER')")
  public List<ThreadLine> of(AccountFile file, Set<Kind> kinds, int limit) {
    Map<AgentId, String> names = new HashMap<>();
    agents.all().forEach(agent -> names.put(agent.id(), agent.name()));
    return kinds.stream()
        .flatMap(kind -> lines(kind, file, names, limit))
        .sorted(ORDER)
        .limit(limit)
        .toList();
  }

  private Stream<ThreadLine> lines(
      Kind kind, AccountFile file, Map<AgentId, String> names, int limit) {
    var account = file.account().id();
    return switch (kind) {
      case CALL ->
          calls.history(file.debtor().id(), limit).stream()
              .map(call -> call(call, names.get(call.agent())));
      case NOTE -> file.notes().stream().map(note -> note(note, names.get(note.author())));
      case VOICED ->
          dissatisfactions.of(account).stream().map(one -> voiced(one, names.get(one.voicedTo())));
      case PROMISE -> commitments.history(account).stream().flatMap(made -> promise(made, names));
      case MONEY ->
          file.payments().stream()
              .filter(entry -> MONEY.contains(entry.kind()))
              .map(AccountThread::money);
      case MAIL -> rows.mails(account, limit).stream().map(mail -> mail(mail, names));
      case SIGNAL -> mayHear() ? rows.heard(account, limit).stream().map(this::heard) : Stream.of();
    };
  }

  private boolean mayHear() {
    Agent me = agents.current();
    return me.has(Role.AGENT) || me.has(Role.LEAD);
  }

  private ThreadLine call(CallRecord call, @Nullable String who) {
    String code =
        call.disposition() == null
            ? "call.status." + call.status()
            : "disposition." + call.disposition();
    Instant answered = call.answeredAt();
    Instant ended = call.endedAt();
    var length = answered == null || ended == null ? null : Duration.between(answered, ended);
    String way = call.incoming() ? ThreadLine.INCOMING : "";
    return timed(call.requestedAt(), Kind.CALL, code, way, who, length, call.id());
  }

  private ThreadLine note(Note note, @Nullable String who) {
    return timed(note.at(), Kind.NOTE, "", note.text(), who, null, note.call());
  }

  // Which invoices it is for stands beside its making.
  private Stream<ThreadLine> promise(Commitment made, Map<AgentId, String> names) {
    String covers = String.join(", ", commitments.covers(made.id()));
    var about =
        new ThreadLine(made.agreedOn(), null, Kind.PROMISE, COVERS, covers, null, null, null, null);
    return Stream.concat(
        commitments.moments(made.id()).stream()
            .filter(moment -> !TOLD_AS_MONEY.contains(moment.kind()))
            .map(moment -> promise(moment, names)),
        covers.isEmpty() ? Stream.of() : Stream.of(about));
  }

  // What was voiced on its day; the answer is told with it.
  private ThreadLine voiced(Dissatisfaction one, @Nullable String who) {
    String code = one.answer() == null ? one.late() ? "late" : "open" : "answered";
    String text = one.answer() == null ? one.words() : one.words() + " → " + one.answer();
    return timed(one.voicedAt(), Kind.VOICED, code, text, who, null, null);
  }

  private static ThreadLine promise(CommitmentMoment moment, Map<AgentId, String> names) {
    String who = moment.actor() == null ? null : names.get(moment.actor());
    return new ThreadLine(
        moment.on(),
        null,
        Kind.PROMISE,
        moment.kind(),
        moment.detail(),
        moment.amount(),
        who,
        null,
        moment.call());
  }

  private static ThreadLine money(LedgerEntry entry) {
    String text =
        Stream.of(entry.means(), entry.reference())
            .filter(word -> word != null && !word.isBlank())
            .reduce((means, reference) -> means + " · " + reference)
            .orElse("");
    return new ThreadLine(
        entry.bookedOn(),
        null,
        Kind.MONEY,
        entry.kind().name(),
        text,
        entry.kind() == LedgerKind.RETURN_FEE ? entry.amount() : Money.ZERO.minus(entry.amount()),
        null,
        null,
        null);
  }

  private ThreadLine mail(ThreadRows.Mail mail, Map<AgentId, String> names) {
    String who = mail.author() == null ? null : names.get(mail.author());
    return timed(mail.at(), Kind.MAIL, mail.kind(), mail.state(), who, null, null);
  }

  private ThreadLine heard(ThreadRows.Heard heard) {
    return timed(heard.at(), Kind.SIGNAL, heard.label(), heard.state(), null, null, heard.call());
  }

  private ThreadLine timed(
      Instant at,
      Kind kind,
      String code,
      String text,
      @Nullable String who,
      @Nullable Duration length,
      @Nullable CallId call) {
    LocalDate day = at.atZone(clock.getZone()).toLocalDate();
    return new ThreadLine(day, at, kind, code, text, null, who, length, call);
  }
}
