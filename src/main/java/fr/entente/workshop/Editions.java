package fr.entente.workshop;

import fr.entente.agents.Agents;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.listening.Detector;
import fr.entente.listening.Listening;
import fr.entente.listening.ListeningContent;
import fr.entente.listening.Progress;
import fr.entente.listening.Trained;
import fr.entente.listening.Training;
import fr.entente.workshop.Edition.How;
import fr.entente.workshop.PublishResult.Published;
import fr.entente.workshop.PublishResult.Refused;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Trains the draft, compares it, puts it in force, and goes back to what was in force before.
/// Calls go on meanwhile: the next utterance is read by the new version, and each finding keeps the
/// version that made it.
@Service
public class Editions {
  private static final int LONGEST_REASON = 500;

  private final Listening listening;
  private final ListeningDraft draft;
  private final TrainedVersions candidates;
  private final ChangeRepository changes;
  private final EditionRepository editions;
  private final KeptVersionRepository versions;
  private final TrainingQueue queue;
  private final Agents agents;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Editions(
      Listening listening,
      ListeningDraft draft,
      TrainedVersions candidates,
      ChangeRepository changes,
      EditionRepository editions,
      KeptVersionRepository versions,
      TrainingQueue queue,
      Agents agents,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.listening = listening;
    this.draft = draft;
    this.candidates = candidates;
    this.changes = changes;
    this.editions = editions;
    this.versions = versions;
    this.queue = queue;
    this.agents = agents;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Newest first.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'ADMINISTRATOR')")
  public List<Edition> newest(int limit) {
    return editions.newest(Limit.of(limit));
  }

  /// The version in force; empty before the first training has ended.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'ADMINISTRATOR')")
  public Optional<String> inForce() {
    return listening.detector().map(Detector::version);
  }

  /// Whether this product may write the content folder; if not, the draft is taken as files.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  public boolean writable() {
    return listening.writable();
  }

  /// The draft's changed files, whole, by path: for whoever keeps the content folder.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  public Map<String, @Nullable String> changedFiles() {
    return draft.overlay().texts();
  }

  /// Trains the draft and reads every line with it and with what is in force.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  public Running<Retrained> retrain() {
    return queue.begin(this::retrain);
  }

  private Optional<Retrained> retrain(Running<Retrained> running) {
    ListeningContent next = listening.laidOver(draft.overlay().texts());
    if (!next.good() || next.examples().isEmpty()) {
      return Optional.of(new Retrained(next.complaints(), null));
    }
    Optional<Trained> trained = Training.trained(next, running.part(0, 50));
    if (trained.isEmpty()) {
      return Optional.empty();
    }
    candidates.trained(trained.get());
    @Nullable Trained live = null;
    if (listening.detector().isPresent()) {
      Optional<Trained> known = candidates.live(listening.content(), running.part(50, 98));
      if (known.isEmpty()) {
        return Optional.empty();
      }
      live = known.get();
    }
    return Optional.of(new Retrained(next.complaints(), Comparison.of(live, trained.get())));
  }

  /// Puts the trained draft in force, if the draft is still what was trained and its figures among
  /// ordinary people were shown.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  public Running<PublishResult> publish(String reason) {
    return queue.begin(running -> Optional.of(publishNow(reason.strip())));
  }

  private PublishResult publishNow(String reason) {
    Trained trained = candidates.trained().orElse(null);
    if (trained == null) {
      return refused("untrained");
    }
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return refused("reason");
    }
    List<Change> laid = new ArrayList<>(changes.all());
    Overlay overlay = new Overlay(listening.files(), laid);
    if (!listening.laidOver(overlay.texts()).version().equals(trained.content().version())) {
      return refused("stale");
    }
    if (!candidates.measured()) {
      return refused("unmeasured");
    }
    laid.removeAll(overlay.lost());
    return inForce(overlay.texts(), trained.detector(), How.PUBLISHED, reason, laid);
  }

  /// Puts a version that was in force before in force again, with its files. The draft stays.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  public Running<PublishResult> rollBack(String version, String reason) {
    return queue.begin(running -> rollBack(version, reason.strip(), running));
  }

  private Optional<PublishResult> rollBack(String version, String reason, Progress progress) {
    SortedMap<String, String> files = versions.files(version).orElse(null);
    if (files == null) {
      return Optional.of(refused("unknown"));
    }
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return Optional.of(refused("reason"));
    }
    Map<String, @Nullable String> texts = new TreeMap<>();
    listening.files().keySet().forEach(file -> texts.put(file, null));
    texts.putAll(files);
    ListeningContent content = listening.laidOver(texts);
    return listening
        .trained(content, progress)
        .map(detector -> inForce(texts, detector, How.ROLLED_BACK, reason, List.of()));
  }

  // The files are written last: if they cannot be, the database forgets the attempt; if the
  // database fails after them, the changes are found to be done.
  private PublishResult inForce(
      Map<String, @Nullable String> texts,
      Detector detector,
      How how,
      String reason,
      List<Change> laid) {
    if (!listening.writable()) {
      return refused("unwritable");
    }
    AgentId author = agents.current().id();
    PublishResult result =
        transaction.execute(status -> {
          keepWhatIsInForce();
          laid.forEach(change -> changes.remove(change.id(), change.version()));
          try {
            if (!listening.publish(texts, detector)) {
              status.setRollbackOnly();
              return refused("stale");
            }
          } catch (IOException e) {
            status.setRollbackOnly();
            return refused("unwritable");
          }
          versions.keep(detector.version(), listening.files(), listening.content());
          editions.persist(
              new EditionRow(detector.version(), how, author, clock.instant(), reason));
          audit.record(author, "listening." + word(how), "listening:" + detector.version(), reason);
          return new Published(detector.version());
        });
    candidates.trained(null);
    return result;
  }

  private static String word(How how) {
    return how == How.ROLLED_BACK ? "rolled_back" : "published";
  }

  private void keepWhatIsInForce() {
    String version = listening.detector().map(Detector::version).orElse("");
    if (!version.isEmpty() && !versions.existsByVersion(version)) {
      versions.keep(version, listening.filesInForce(), listening.content());
      editions.persist(new EditionRow(version, How.FOLDER, null, clock.instant(), ""));
    }
  }

  private static PublishResult refused(String why) {
    return new Refused("backoffice.listening.refused." + why);
  }
}
