package fr.entente.workshop;

import fr.entente.agents.Agents;
import fr.entente.kernel.AgentId;
import fr.entente.listening.Channel;
import fr.entente.listening.Example;
import fr.entente.listening.LineComplaint;
import fr.entente.listening.Listening;
import fr.entente.listening.Neighbour;
import fr.entente.listening.Neighbours;
import fr.entente.workshop.Change.At;
import fr.entente.workshop.EditResult.Refused;
import fr.entente.workshop.EditResult.Saved;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The trainers' common draft of the listening content. Nothing of it is in force until it is
/// published; the content files stay the truth.
@Service
public class ListeningDraft {
  private static final double ALIKE = 0.6;
  private static final int ALIKE_SHOWN = 4;

  private final Listening listening;
  private final ChangeRepository changes;
  private final Tryout tryout;
  private final Agents agents;
  private final Clock clock;

  ListeningDraft(
      Listening listening, ChangeRepository changes, Tryout tryout, Agents agents, Clock clock) {
    this.listening = listening;
    this.changes = changes;
    this.tryout = tryout;
    this.agents = agents;
    this.clock = clock;
  }

  Overlay overlay() {
    return new Overlay(listening.files(), changes.all());
  }

  /// The lines of the draft, changed ones first.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'ADMINISTRATOR')")
  public List<DraftLine> lines(LineFilter filter) {
    return overlay().lines().stream()
        .filter(filter::fits)
        .sorted(Comparator.comparing(DraftLine::changed).reversed())
        .toList();
  }

  /// What keeps the draft from being trained, and what it warns of, by file and line.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'ADMINISTRATOR')")
  public List<LineComplaint> complaints() {
    Overlay overlay = overlay();
    List<LineComplaint> complaints = new ArrayList<>();
    overlay.lost().forEach(change -> complaints.add(lost(change)));
    complaints.addAll(listening.laidOver(overlay.texts()).complaints());
    return complaints;
  }

  private static LineComplaint lost(Change change) {
    return LineComplaint.warning(
        change.after().file(),
        0,
        "edit-lost",
        Map.of("line", change.after().line().replace('\t', ' ')));
  }

  /// Lines in force or in the draft that say nearly the same.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  public List<Neighbour> alike(Entry entry) {
    List<Example> pending =
        overlay().lines().stream()
            .filter(line -> line.changed() && line.entry().kind().sentence())
            .map(ListeningDraft::example)
            .toList();
    Stream<Neighbour> known =
        tryout.explainer(Version.LIVE).stream()
            .flatMap(live ->
                live.neighbours().nearest(entry.language(), entry.text(), ALIKE_SHOWN).stream());
    Stream<Neighbour> drafted =
        new Neighbours(pending).nearest(entry.language(), entry.text(), ALIKE_SHOWN).stream();
    return Stream.concat(known, drafted)
        .filter(n -> n.alikeness() >= ALIKE)
        .sorted(Comparator.comparingDouble(Neighbour::alikeness).reversed())
        .limit(ALIKE_SHOWN)
        .toList();
  }

  private static Example example(DraftLine line) {
    Entry entry = line.entry();
    return new Example(
        entry.label(),
        entry.near(),
        entry.language(),
        entry.channel(),
        entry.text(),
        line.file(),
        line.line());
  }

  /// Adds the entry, or puts it in the place of `from` as it was read from `lines`. Refused when
  /// another trainer has changed that line meanwhile.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  @Transactional
  public EditResult save(@Nullable DraftLine from, Entry entry) {
    Optional<Refused> refused = new EntryChecks(overlay().lines()).check(entry, from);
    return refused.isPresent() ? refused.get() : put(from, entry);
  }

  private EditResult put(@Nullable DraftLine from, Entry entry) {
    AgentId author = agents.current().id();
    At after = At.of(entry);
    if (from == null) {
      changes.add(null, after, author, clock.instant());
      return new Saved();
    }
    if (entry.equals(from.live())) {
      return from.changed() ? withdraw(from) : new Saved();
    }
    if (from.changed()) {
      return changes.replace(from.change(), from.version(), after, author, clock.instant())
          ? new Saved()
          : meanwhile();
    }
    try {
      Optional<At> before = raw(from);
      before.ifPresent(at -> changes.add(at, after, author, clock.instant()));
      return before.isPresent() ? new Saved() : meanwhile();
    } catch (DuplicateKeyException _) {
      return meanwhile();
    }
  }

  /// The line as its file has it, if it still says what the trainer saw; formatting may differ.
  private Optional<At> raw(DraftLine from) {
    return listening
        .files()
        .getOrDefault(from.file(), "")
        .lines()
        .filter(
            line -> EntryLines.entry(from.file(), line).filter(from.entry()::equals).isPresent())
        .map(line -> new At(from.file(), line))
        .findFirst();
  }

  /// Takes a change out of the draft.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  @Transactional
  public EditResult withdraw(DraftLine line) {
    return changes.remove(line.change(), line.version()) ? new Saved() : meanwhile();
  }

  private static EditResult meanwhile() {
    return new Refused("detection.edit.meanwhile", Map.of());
  }

  /// One example a line, with its channel and a tab before it or with that of `like`. Good lines
  /// enter the draft, the others are named.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  @Transactional
  public Pasted paste(Entry like, String text) {
    var checks = new EntryChecks(overlay().lines());
    List<LineComplaint> complaints = new ArrayList<>();
    AgentId author = agents.current().id();
    int number = 0;
    int added = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Entry entry = pasted(like, line);
      Optional<Refused> refused = checks.check(entry, null);
      if (refused.isPresent()) {
        complaints.add(
            new LineComplaint(
                EntryLines.file(entry), number, refused.get().key(), refused.get().detail()));
      } else {
        changes.add(null, At.of(entry), author, clock.instant());
        checks.know(new DraftLine(entry, EntryLines.file(entry), -number, null, -1, 1, null, null));
        added++;
      }
    }
    return new Pasted(added, List.copyOf(complaints));
  }

  private static Entry pasted(Entry like, String line) {
    int tab = line.indexOf('\t');
    Optional<Channel> channel = tab < 0 ? Optional.empty() : Channel.of(line.substring(0, tab));
    return channel
        .map(c -> like.withChannel(c).withText(line.substring(tab + 1)))
        .orElseGet(() -> like.withText(line));
  }
}
