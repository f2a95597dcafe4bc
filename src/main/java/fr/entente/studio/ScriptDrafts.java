package fr.entente.studio;

import fr.entente.agents.Agents;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Sha256;
import fr.entente.scripts.Publications;
import fr.entente.scripts.ScriptText;
import fr.entente.scripts.TextStep;
import fr.entente.scripts.WordsText;
import fr.entente.studio.DraftChange.Accepted;
import fr.entente.studio.DraftChange.Meanwhile;
import fr.entente.studio.DraftChange.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The drafts of scripts. Every accepted change is kept at once, and told to whoever has the draft
/// open; one that was made on a step that somebody changed meanwhile is not taken.
@Service
public class ScriptDrafts {
  private static final String READERS = "hasAnyRole('LEAD', 'TRAINER', 'MANAGER')";
  private static final int LONGEST_TITLE = 120;

  private final StudioDraftRepository drafts;
  private final StudioFileRepository files;
  private final StudioEditRepository edits;
  private final PendingReleases pending;
  private final Publications publications;
  private final Agents agents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ScriptDrafts(
      StudioDraftRepository drafts,
      StudioFileRepository files,
      StudioEditRepository edits,
      PendingReleases pending,
      Publications publications,
      Agents agents,
      ApplicationEventPublisher events,
      Clock clock) {
    this.drafts = drafts;
    this.files = files;
    this.edits = edits;
    this.pending = pending;
    this.publications = publications;
    this.agents = agents;
    this.events = events;
    this.clock = clock;
  }

  /// Open ones, last changed first.
  @PreAuthorize(READERS)
  @Transactional(readOnly = true)
  public List<OpenDraft> open() {
    return drafts.open().stream().map(this::seen).toList();
  }

  /// Empty when it was published or dropped.
  @PreAuthorize(READERS)
  @Transactional(readOnly = true)
  public Optional<OpenDraft> find(long id) {
    return drafts.findById(id).filter(StudioDraft::open).map(this::seen);
  }

  /// Everything as it would be with the draft in force.
  @PreAuthorize(READERS)
  @Transactional(readOnly = true)
  public SortedMap<String, String> laidOver(long id) {
    var all = new TreeMap<>(publications.files());
    files.of(id).forEach(file -> all.put(file.path(), file.text()));
    return all;
  }

  @PreAuthorize("hasRole('TRAINER')")
  @Transactional
  public OpenDraft begin(String title, String script) {
    return seen(fresh(title, script));
  }

  /// A draft of a script that is not there yet.
  @PreAuthorize("hasRole('TRAINER')")
  @Transactional
  public OpenDraft create(String title, String script, String text) {
    var draft = fresh(title, script);
    files.persist(new StudioFile(draft.id(), script, text, ""));
    return seen(draft);
  }

  private StudioDraft fresh(String title, String script) {
    String name = title.strip();
    String fitting = name.substring(0, Math.min(name.length(), LONGEST_TITLE));
    return drafts.persist(new StudioDraft(fitting, script, agents.current().id(), clock.instant()));
  }

  @PreAuthorize("hasRole('TRAINER')")
  @Transactional
  public DraftChange edit(long id, StepEdit edit) {
    StudioDraft draft = drafts.lock(id).filter(StudioDraft::open).orElse(null);
    if (draft == null) {
      return new Refused("studio.refused.gone");
    }
    if (pending.of(id).isPresent()) {
      return new Refused("studio.refused.pending");
    }
    StudioFile file = file(id, edit.path());
    ScriptText before = ScriptText.of(file.text(), ScriptSheet.language(edit.path()));
    Optional<TextStep> step = before.step(edit.step());
    if (!edit.hash().isEmpty() && !step.map(TextStep::hash).orElse("").equals(edit.hash())) {
      return new Meanwhile(step.orElse(null), lastAuthor(id, edit));
    }
    String after = edit.change().apply(before).text();
    if (!after.equals(file.text())) {
      write(draft, file, after, edit.step());
    }
    return new Accepted(seen(draft), edit.path(), edit.step());
  }

  /// A sentence of a mail or a page in the house's words, kept in this draft; blank goes back to
  /// the product's.
  @PreAuthorize("hasRole('TRAINER')")
  @Transactional
  public DraftChange reword(long id, Language language, String name, String said) {
    StudioDraft draft = drafts.lock(id).filter(StudioDraft::open).orElse(null);
    if (draft == null) {
      return new Refused("studio.refused.gone");
    }
    if (pending.of(id).isPresent()) {
      return new Refused("studio.refused.pending");
    }
    StudioFile file = file(id, WordsText.path(language));
    String after = WordsText.of(file.text()).with(name, said).text();
    if (!after.equals(file.text())) {
      write(draft, file, after, name);
    }
    return new Accepted(seen(draft), file.path(), name);
  }

  /// Takes the last edit back, unless somebody else made it.
  @PreAuthorize("hasRole('TRAINER')")
  @Transactional
  public DraftChange undo(long id) {
    return again(id, false);
  }

  /// Makes the last edit that was taken back again.
  @PreAuthorize("hasRole('TRAINER')")
  @Transactional
  public DraftChange redo(long id) {
    return again(id, true);
  }

  private DraftChange again(long id, boolean forward) {
    StudioDraft draft = drafts.lock(id).filter(StudioDraft::open).orElse(null);
    StudioEdit edit = (forward ? edits.next(id) : edits.last(id)).orElse(null);
    if (draft == null || edit == null) {
      return new Refused(forward ? "studio.refused.noredo" : "studio.refused.noundo");
    }
    if (pending.of(id).isPresent()) {
      return new Refused("studio.refused.pending");
    }
    AgentId me = agents.current().id();
    if (!edit.author().equals(me)) {
      return new Refused("studio.refused.others");
    }
    StudioFile file = file(id, edit.path());
    file.write(forward ? edit.splice().on(file.text()) : edit.splice().off(file.text()));
    edit.undone(!forward);
    tell(id, me, edit.path(), edit.step());
    return new Accepted(seen(draft), edit.path(), edit.step());
  }

  /// The draft is not wanted any more. It stays in the database, with its journal.
  @PreAuthorize("hasRole('TRAINER')")
  @Transactional
  public void drop(long id) {
    if (pending.of(id).isEmpty()) {
      drafts.lock(id).ifPresent(draft -> draft.end(StudioDraft.State.DROPPED));
      tell(id, agents.current().id(), "", "");
    }
  }

  /// Who saw how a file in force differs from what the draft began with, and keeps the draft's.
  @PreAuthorize("hasRole('TRAINER')")
  @Transactional
  public void standOnForce(long id, String path) {
    String now = publications.files().get(path);
    files.at(id, path).ifPresent(file -> file.standOn(now == null ? "" : Sha256.hex(now)));
  }

  private void write(StudioDraft draft, StudioFile file, String after, String step) {
    AgentId me = agents.current().id();
    edits.forgetUndone(draft.id());
    int number = draft.edited(me, clock.instant());
    var splice = Splice.between(file.text(), after);
    edits.persist(
        new StudioEdit(draft.id(), number, me, clock.instant(), file.path(), step, splice));
    file.write(after);
    tell(draft.id(), me, file.path(), step);
  }

  private void tell(long draft, AgentId by, String path, String step) {
    drafts.flush();
    events.publishEvent(new DraftNews.Changed(draft, by, path, step));
  }

  private @org.jspecify.annotations.Nullable AgentId lastAuthor(long id, StepEdit edit) {
    return edits.ofStep(id, edit.path(), edit.step(), Limit.of(1)).stream()
        .findFirst()
        .map(StudioEdit::author)
        .orElse(null);
  }

  /// As the draft has it; what it has not touched yet, it takes from what is in force.
  private StudioFile file(long id, String path) {
    return files
        .at(id, path)
        .orElseGet(() -> {
          String now = publications.files().get(path);
          String base = now == null ? "" : Sha256.hex(now);
          return files.persist(new StudioFile(id, path, now == null ? "" : now, base));
        });
  }

  private OpenDraft seen(StudioDraft draft) {
    var all = new TreeMap<String, String>();
    files.of(draft.id()).forEach(file -> all.put(file.path(), file.text()));
    return new OpenDraft(
        draft.id(),
        draft.title(),
        draft.script(),
        draft.author(),
        draft.changedBy(),
        draft.changedAt(),
        java.util.Collections.unmodifiableSortedMap(all));
  }
}
