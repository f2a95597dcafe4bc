package fr.entente.listening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: the detector in force. Content with errors never replaces the last good version;
/// until the first one is trained nothing is found.
@Service
public class Listening {
  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  private final Path location;
  private final ModelStore store;
  private volatile @Nullable Detector detector;
  private volatile ListeningContent content = ContentReader.read(new TreeMap<>());
  private volatile SortedMap<String, String> filesInForce = new TreeMap<>();
  private volatile String seen = "";

  Listening(ListeningSettings settings) {
    this.location = settings.location();
    this.store = new ModelStore(settings.models());
  }

  /// What the version in force makes of a remark. NONE while there is no version.
  public Reading read(Remark remark) {
    Detector now = detector;
    return now == null ? Reading.nothing("") : now.read(remark);
  }

  /// What a remark says for a label, by the version in force: see [Detector#says].
  public List<String> says(Remark remark, Label label) {
    Detector now = detector;
    return now == null ? List.of() : now.says(remark, label);
  }

  /// The detector in force, for looking into; empty until the first training has ended.
  public Optional<Detector> detector() {
    return Optional.ofNullable(detector);
  }

  /// The content in force.
  public ListeningContent content() {
    return content;
  }

  /// The text of the folder's files, by path relative to it.
  public SortedMap<String, String> files() {
    return ContentReader.files(location);
  }

  /// The folder's files with `changes` laid over them, read and checked: what would be in force.
  /// Null as a file's text leaves the file out.
  public ListeningContent laidOver(Map<String, @Nullable String> changes) {
    return ContentReader.read(overlaid(changes));
  }

  /// The files as they were when the version in force was read.
  public SortedMap<String, String> filesInForce() {
    return filesInForce;
  }

  /// Whether the folder and everything in it can be written.
  public boolean writable() {
    try (var found = Files.walk(location, 4)) {
      return found.allMatch(Files::isWritable);
    } catch (IOException e) {
      LOG.warn("The listening folder cannot be looked through: {}", e.toString());
      return false;
    }
  }

  /// Writes the changed files and puts the result in force. Refuses content with errors: false.
  @PreAuthorize("hasAnyRole('TRAINER', 'ADMINISTRATOR')")
  public synchronized boolean publish(Map<String, @Nullable String> changes, Detector trained)
      throws IOException {
    SortedMap<String, String> files = overlaid(changes);
    ListeningContent next = ContentReader.read(files);
    if (!next.good() || !Training.version(next).equals(trained.version())) {
      return false;
    }
    for (Map.Entry<String, @Nullable String> change : changes.entrySet()) {
      write(location.resolve(change.getKey()).normalize(), change.getValue());
    }
    store.save(trained.version(), trained.model());
    adopt(next, trained, files);
    seen = next.version();
    return true;
  }

  /// Looks at the folder and takes over what has changed and is good; trains where no trained model
  /// is kept. Idempotent; takes minutes when it trains.
  public synchronized void poll() {
    SortedMap<String, String> files = ContentReader.files(location);
    ListeningContent now = ContentReader.read(files);
    if (now.version().equals(seen)) {
      return;
    }
    seen = now.version();
    if (!now.good() || now.examples().isEmpty()) {
      LOG.warn("The listening content has {} complaints and is not used", now.complaints().size());
      return;
    }
    trained(now, Progress.SILENT).ifPresent(next -> adopt(now, next, files));
  }

  /// From the store, or trained and stored.
  public Optional<Detector> trained(ListeningContent wanted, Progress progress) {
    String version = Training.version(wanted);
    Optional<Model> kept = store.load(version);
    if (kept.isPresent()) {
      return kept.map(model -> Training.detector(wanted, model));
    }
    Optional<Detector> fresh = Training.train(wanted, progress);
    fresh.ifPresent(next -> store.save(version, next.model()));
    return fresh;
  }

  private void adopt(ListeningContent next, Detector trained, SortedMap<String, String> files) {
    filesInForce = files;
    content = next;
    detector = trained;
    LOG.info("{} examples in force, version {}", next.examples().size(), trained.version());
  }

  private SortedMap<String, String> overlaid(Map<String, @Nullable String> changes) {
    SortedMap<String, String> files = ContentReader.files(location);
    changes.forEach((file, text) -> {
      if (text == null) {
        files.remove(file);
      } else {
        files.put(file, text);
      }
    });
    return files;
  }

  private void write(Path file, @Nullable String text) throws IOException {
    if (!file.startsWith(location.normalize())) {
      throw new IllegalArgumentException("Not in the listening folder: " + file);
    }
    if (text == null) {
      Files.deleteIfExists(file);
      return;
    }
    Files.createDirectories(file.getParent());
    Path part = Files.createTempFile(file.getParent(), ".part", "");
    Files.writeString(part, text, StandardCharsets.UTF_8);
    Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
