package fr.entente.studio;

import fr.entente.agents.Agents;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.scripts.Complaint;
import fr.entente.scripts.Publication.How;
import fr.entente.scripts.Publications;
import fr.entente.studio.Release.State;
import fr.entente.studio.ReleaseCheck.ChangedFile;
import fr.entente.studio.ReleaseResult.Asked;
import fr.entente.studio.ReleaseResult.InForce;
import fr.entente.studio.ReleaseResult.Refused;
import fr.entente.studio.ReleaseResult.Scheduled;
import fr.entente.studio.ReleaseResult.Withdrawn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings drafts into force: at once or at a time, with another trainer's approval where the house
/// asks for it; and brings earlier words back. What has errors never comes into force.
@Service
public class ScriptReleases {
  private static final int LONGEST_NOTE = 500;

  private final StudioReleaseRepository releases;
  private final StudioDraftRepository drafts;
  private final PendingReleases pending;
  private final DraftChecks checks;
  private final Publications publications;
  private final StudioSettings settings;
  private final Agents agents;
  private final AuditTrail audit;
  private final Clock clock;

  ScriptReleases(
      StudioReleaseRepository releases,
      StudioDraftRepository drafts,
      PendingReleases pending,
      DraftChecks checks,
      Publications publications,
      StudioSettings settings,
      Agents agents,
      AuditTrail audit,
      Clock clock) {
    this.releases = releases;
    this.drafts = drafts;
    this.pending = pending;
    this.checks = checks;
    this.publications = publications;
    this.settings = settings;
    this.agents = agents;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whether another trainer must agree.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER')")
  public boolean approval() {
    return settings.approval();
  }

  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER')")
  public List<Release> waiting() {
    return pending.all();
  }

  /// The last time that this draft was to come into force.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER')")
  public Optional<Release> last(long draft) {
    return releases.of(draft).stream().map(StudioRelease::seen).findFirst();
  }

  /// `due` null: as soon as it may.
  @PreAuthorize("hasRole('TRAINER')")
  @Transactional
  public ReleaseResult ask(long draft, String note, @Nullable Instant due) {
    String why = note.strip();
    StudioDraft row = drafts.lock(draft).filter(StudioDraft::open).orElse(null);
    if (row == null) {
      return new Refused("studio.refused.gone");
    }
    if (pending.of(draft).isPresent()) {
      return new Refused("studio.refused.pending");
    }
    if (why.isEmpty() || why.length() > LONGEST_NOTE) {
      return new Refused("studio.refused.note");
    }
    if (due != null && !due.isAfter(clock.instant())) {
      return new Refused("studio.refused.past");
    }
    ReleaseCheck check = checks.check(draft);
    if (!check.good()) {
      return new Refused(refused(check));
    }
    AgentId me = agents.current().id();
    State state = settings.approval() ? State.ASKED : State.DUE;
    var release = releases.persist(new StudioRelease(draft, state, why, me, clock.instant(), due));
    return onItsWay(release, row, check);
  }

  /// Another trainer agrees to what was asked.
  @PreAuthorize("hasRole('TRAINER')")
  @Transactional
  public ReleaseResult approve(long id) {
    StudioRelease release =
        releases.lock(id).filter(each -> each.state() == State.ASKED).orElse(null);
    if (release == null) {
      return new Refused("studio.refused.decided");
    }
    AgentId me = agents.current().id();
    if (release.askedBy().equals(me)) {
      return new Refused("studio.refused.own");
    }
    release.approve(me);
    audit.record(me, "scripts.approved", "draft:" + release.draft(), "");
    StudioDraft draft = drafts.lock(release.draft()).orElseThrow();
    return onItsWay(release, draft, checks.check(release.draft()));
  }

  /// The draft is edited again, or not wanted yet.
  @PreAuthorize("hasRole('TRAINER')")
  @Transactional
  public ReleaseResult withdraw(long id) {
    StudioRelease release = releases.lock(id).filter(each -> each.seen().pending()).orElse(null);
    if (release == null) {
      return new Refused("studio.refused.decided");
    }
    release.end(State.WITHDRAWN, "");
    return new Withdrawn();
  }

  /// What a publication put in force, once more; what breaks by it is refused.
  @PreAuthorize("hasRole('TRAINER')")
  @Transactional
  public ReleaseResult revert(long publication, String note) {
    if (note.isBlank() || note.strip().length() > LONGEST_NOTE) {
      return new Refused("studio.refused.note");
    }
    if (!checks.wouldBeGood(publications.texts(publication))) {
      return new Refused("studio.refused.complaints");
    }
    return new InForce(publications.revert(publication, agents.current().id(), note.strip()));
  }

  /// For the job: what is due and may. How many came into force or could not.
  @PreAuthorize("hasRole('SYSTEM')")
  @Transactional
  public int publishDue() {
    int count = 0;
    for (Release each : pending.all()) {
      Instant due = each.due();
      if (each.state() == State.DUE && due != null && !due.isAfter(clock.instant())) {
        releases
            .lock(each.id())
            .filter(row -> row.state() == State.DUE)
            .ifPresent(row ->
                inForce(row, drafts.lock(row.draft()).orElseThrow(), checks.check(row.draft())));
        count++;
      }
    }
    return count;
  }

  private ReleaseResult onItsWay(StudioRelease release, StudioDraft draft, ReleaseCheck check) {
    Release now = release.seen();
    Instant due = now.due();
    if (now.state() == State.ASKED) {
      return new Asked();
    }
    return due != null && due.isAfter(clock.instant())
        ? new Scheduled(due)
        : inForce(release, draft, check);
  }

  private ReleaseResult inForce(StudioRelease release, StudioDraft draft, ReleaseCheck check) {
    if (!check.good()) {
      release.end(State.FAILED, refused(check));
      return new Refused(refused(check));
    }
    Release now = release.seen();
    var texts =
        check.files().stream().collect(Collectors.toMap(ChangedFile::path, ChangedFile::after));
    long id =
        publications.publish(texts, How.PUBLISHED, now.askedBy(), now.approvedBy(), now.note());
    release.end(State.PUBLISHED, "");
    draft.end(StudioDraft.State.PUBLISHED);
    return new InForce(id);
  }

  private static String refused(ReleaseCheck check) {
    if (check.files().isEmpty()) {
      return "studio.refused.nothing";
    }
    return check.complaints().stream().allMatch(Complaint::warning)
        ? "studio.refused.stale"
        : "studio.refused.complaints";
  }
}
