package fr.entente.practice;

import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.scripts.ScriptFacts;
import fr.entente.scripts.ScriptRun;
import fr.entente.scripts.ScriptRunState;
import fr.entente.scripts.Scripts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: rehearsals with practice debtors. What somebody did here is seen by that person and
/// by trainers, and by nobody else. Each move is kept at once; a reload goes on where it was.
@Service
public class RehearsalRoom {
  private static final Limit MOST = Limit.of(200);

  private final DebtorShelf shelf;
  private final Scripts scripts;
  private final RehearsalRepository rows;
  private final Agents agents;
  private final Clock clock;

  RehearsalRoom(
      DebtorShelf shelf, Scripts scripts, RehearsalRepository rows, Agents agents, Clock clock) {
    this.shelf = shelf;
    this.scripts = scripts;
    this.rows = rows;
    this.agents = agents;
    this.clock = clock;
  }

  /// The easy ones first.
  @PreAuthorize("hasAnyRole('AGENT', 'TRAINER')")
  public List<PracticeDebtor> debtors(Language language) {
    return shelf.read(language).in(language);
  }

  /// Ends what was begun before. Empty when the debtor or its script is gone.
  @PreAuthorize("hasAnyRole('AGENT', 'TRAINER')")
  @Transactional
  public Optional<RehearsalSeat> begin(String debtor, Language language) {
    leave();
    return shelf
        .read(language)
        .find(debtor, language)
        .flatMap(found ->
            scripts
                .start(found.script(), language, new ScriptFacts(found.facts(), false))
                .map(run -> seated(found, run)));
  }

  private RehearsalSeat seated(PracticeDebtor debtor, ScriptRun run) {
    var row = new RehearsalRow(me(), debtor, run.state().toJson(), clock.instant());
    return new RehearsalSeat(rows.persist(row).id(), Rehearsal.begin(debtor, run), false);
  }

  /// What the signed-in person has not finished; empty also when the debtor's file has changed
  /// since, because the same words would lead elsewhere.
  @PreAuthorize("hasAnyRole('AGENT', 'TRAINER')")
  @Transactional(readOnly = true)
  public Optional<RehearsalSeat> open() {
    return rows.open(me()).stream().findFirst().flatMap(this::seat);
  }

  /// Empty when it is over, or not one's own.
  @PreAuthorize("hasAnyRole('AGENT', 'TRAINER')")
  @Transactional
  public Optional<RehearsalSeat> move(long id, RehearsalMove move) {
    return mine(id)
        .filter(row -> !row.over())
        .flatMap(row ->
            seat(row)
                .map(seat -> {
                  row.add(move.line(), clock.instant());
                  rows.flush();
                  return new RehearsalSeat(id, seat.rehearsal().move(move), false);
                }));
  }

  /// Judges it; for good.
  @PreAuthorize("hasAnyRole('AGENT', 'TRAINER')")
  @Transactional
  public Optional<RehearsalSeat> finish(long id) {
    return mine(id)
        .flatMap(row ->
            seat(row)
                .map(seat -> {
                  if (!row.over()) {
                    row.finish(seat.rehearsal().score(), clock.instant());
                    rows.flush();
                  }
                  return new RehearsalSeat(id, seat.rehearsal(), true);
                }));
  }

  /// Leaves what is unfinished, as if it had not been.
  @PreAuthorize("hasAnyRole('AGENT', 'TRAINER')")
  @Transactional
  public void leave() {
    rows.open(me()).forEach(rows::remove);
  }

  /// One that is over, to be read again: one's own, or anybody's for a trainer.
  @PreAuthorize("hasAnyRole('AGENT', 'TRAINER')")
  @Transactional(readOnly = true)
  public Optional<RehearsalSeat> read(long id) {
    return rows.findById(id)
        .filter(RehearsalRow::over)
        .filter(row -> row.agent().equals(me()) || agents.current().has(Role.TRAINER))
        .flatMap(this::seat);
  }

  @PreAuthorize("hasAnyRole('AGENT', 'TRAINER')")
  @Transactional(readOnly = true)
  public List<RehearsalEntry> mine() {
    return rows.over(me(), MOST).stream().map(RehearsalRow::entry).toList();
  }

  @PreAuthorize("hasRole('TRAINER')")
  @Transactional(readOnly = true)
  public List<RehearsalEntry> all() {
    return rows.over(MOST).stream().map(RehearsalRow::entry).toList();
  }

  private AgentId me() {
    return agents.current().id();
  }

  private Optional<RehearsalRow> mine(long id) {
    return rows.lock(id).filter(row -> row.agent().equals(me()));
  }

  private Optional<RehearsalSeat> seat(RehearsalRow row) {
    Optional<PracticeDebtor> debtor =
        shelf
            .read(row.language())
            .find(row.debtor(), row.language())
            .filter(found -> found.hash().equals(row.debtorHash()));
    return debtor.flatMap(found ->
        ScriptRunState.fromJson(row.run())
            .flatMap(state -> scripts.resume(state, new ScriptFacts(found.facts(), false)))
            .map(run -> new RehearsalSeat(row.id(), played(found, run, row), row.over())));
  }

  private static Rehearsal played(PracticeDebtor debtor, ScriptRun run, RehearsalRow row) {
    Rehearsal rehearsal = Rehearsal.begin(debtor, run);
    for (String line : row.moves()) {
      rehearsal = rehearsal.move(RehearsalMove.of(line));
    }
    return rehearsal;
  }
}
