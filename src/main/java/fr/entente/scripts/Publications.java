package fr.entente.scripts;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.scripts.Publication.How;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts words of scripts in force over the content folder's, on every node, and remembers what was
/// in force when. Calls in progress keep the words they began with.
@Service
public class Publications {
  private static final String READERS = "hasAnyRole('LEAD', 'TRAINER', 'MANAGER')";
  private static final String WRITERS = "hasAnyRole('TRAINER', 'SYSTEM')";

  private final ContentFolder folder;
  private final Overlaid overlaid;
  private final OverlayRepository overlay;
  private final PublicationRepository publications;
  private final PublicationFileRepository texts;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Publications(
      ContentFolder folder,
      Overlaid overlaid,
      OverlayRepository overlay,
      PublicationRepository publications,
      PublicationFileRepository texts,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.folder = folder;
    this.overlaid = overlaid;
    this.overlay = overlay;
    this.publications = publications;
    this.texts = texts;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// Every file by its path, as it is in force or would be if it were good.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'SYSTEM')")
  public SortedMap<String, String> files() {
    return overlaid.read();
  }

  /// Newest first.
  @PreAuthorize(READERS)
  public List<Publication> newest(int limit) {
    var rows = publications.newest(Limit.of(limit));
    Map<Long, List<String>> paths =
        texts.paths(rows.stream().map(PublicationRow::id).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    PublicationFileRepository.Path::publication,
                    Collectors.mapping(PublicationFileRepository.Path::path, Collectors.toList())));
    return rows.stream().map(row -> row.seen(paths.getOrDefault(row.id(), List.of()))).toList();
  }

  /// What a publication put in force, by path.
  @PreAuthorize(READERS)
  public SortedMap<String, String> texts(long publication) {
    var files = new TreeMap<String, String>();
    texts.texts(publication).forEach(file -> files.put(file.path(), file.text()));
    return files;
  }

  @PreAuthorize(READERS)
  public List<ScriptConflict> conflicts() {
    return overlaid.conflicts();
  }

  /// Puts these texts in force. Whether they may is decided before: nothing is checked here.
  @PreAuthorize(WRITERS)
  @Transactional
  public long publish(
      Map<String, String> files, How how, AgentId author, @Nullable AgentId approver, String note) {
    var now = folder.read();
    remember(files, now);
    var row = new PublicationRow(how, author, approver, clock.instant(), note);
    long id = publications.persist(row).id();
    files.forEach((path, text) -> {
      texts.persist(new PublicationFile(id, path, text));
      overlay.put(path, text, Overlaid.base(now.get(path)), id);
    });
    told(files, how, author, note);
    return id;
  }

  /// The words of an earlier publication, in force anew.
  @PreAuthorize(WRITERS)
  @Transactional
  public long revert(long publication, AgentId author, String note) {
    return publish(texts(publication), How.REVERTED, author, null, note);
  }

  /// The folder's words of a file that differs; the studio's stay in the history.
  @PreAuthorize(WRITERS)
  @Transactional
  public void keepFolder(ScriptConflict conflict, AgentId author) {
    if (overlay.take(conflict.path(), conflict.publication()) == 1) {
      decided(conflict.path(), conflict.folder(), How.FOLDER_CHOSEN, author);
    }
  }

  /// The studio's words of a file that differs, whatever the folder says by now.
  @PreAuthorize(WRITERS)
  @Transactional
  public void keepStudio(ScriptConflict conflict, AgentId author) {
    long id = decided(conflict.path(), conflict.studio(), How.STUDIO_CHOSEN, author);
    overlay.put(conflict.path(), conflict.studio(), Overlaid.base(conflict.folder()), id);
  }

  /// Whether this product may write the content folder.
  @PreAuthorize(READERS)
  public boolean writable() {
    return folder.writable();
  }

  /// What is in force otherwise than the folder has it.
  @PreAuthorize(READERS)
  public SortedMap<String, String> ahead() {
    var files = new TreeMap<String, String>();
    overlay.all().forEach(laid -> files.put(laid.path(), laid.text()));
    return files;
  }

  /// Writes what was published into the folder, byte for byte; what differs there stays. False when
  /// it cannot be written.
  @PreAuthorize(WRITERS)
  public boolean writeIntoFolder() {
    var differ = overlaid.conflicts().stream().map(ScriptConflict::path).toList();
    try {
      for (var file : ahead().entrySet()) {
        if (!differ.contains(file.getKey())) {
          folder.write(file.getKey(), file.getValue());
        }
      }
    } catch (IOException _) {
      return false;
    }
    events.publishEvent(new ScriptsPublished(ahead().keySet()));
    return true;
  }

  private long decided(String path, String text, How how, AgentId author) {
    var row = new PublicationRow(how, author, null, clock.instant(), "");
    long id = publications.persist(row).id();
    texts.persist(new PublicationFile(id, path, text));
    told(Map.of(path, text), how, author, "");
    return id;
  }

  /// What stood there before the studio first touched it can come back too.
  private void remember(Map<String, String> files, SortedMap<String, String> now) {
    var unknown = new HashMap<String, String>();
    files.keySet().stream()
        .filter(path -> now.containsKey(path) && !texts.existsByPath(path))
        .forEach(path -> unknown.put(path, now.getOrDefault(path, "")));
    if (!unknown.isEmpty()) {
      var row = new PublicationRow(How.FOLDER, null, null, clock.instant(), "");
      long id = publications.persist(row).id();
      unknown.forEach((path, text) -> texts.persist(new PublicationFile(id, path, text)));
    }
  }

  private void told(Map<String, String> files, How how, AgentId author, String note) {
    String what = "scripts." + how.name().toLowerCase(java.util.Locale.ROOT);
    files.keySet().forEach(path -> audit.record(author, what, "scripts:" + path, note));
    events.publishEvent(new ScriptsPublished(java.util.Set.copyOf(files.keySet())));
  }
}
