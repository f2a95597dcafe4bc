package fr.entente.studio;

import fr.entente.kernel.Sha256;
import fr.entente.scripts.Complaint;
import fr.entente.scripts.Publications;
import fr.entente.scripts.ScriptFolder;
import fr.entente.scripts.Scripts;
import fr.entente.studio.ReleaseCheck.ChangedFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is wrong with a draft, and what it would change. Takes its time: not for a listener.
@Service
public class DraftChecks {
  private final StudioFileRepository files;
  private final Publications publications;
  private final Scripts scripts;
  private final List<PublishGuard> guards;
  private final Clock clock;

  DraftChecks(
      StudioFileRepository files,
      Publications publications,
      Scripts scripts,
      List<PublishGuard> guards,
      Clock clock) {
    this.files = files;
    this.publications = publications;
    this.scripts = scripts;
    this.guards = guards;
    this.clock = clock;
  }

  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'SYSTEM')")
  @Transactional(readOnly = true)
  public ReleaseCheck check(long draft) {
    SortedMap<String, String> now = publications.files();
    var next = new TreeMap<>(now);
    var changed = new ArrayList<ChangedFile>();
    var stale = new ArrayList<String>();
    for (StudioFile file : files.of(draft)) {
      String before = now.get(file.path());
      if (file.text().equals(before)) {
        continue;
      }
      next.put(file.path(), file.text());
      changed.add(new ChangedFile(file.path(), before == null ? "" : before, file.text()));
      if (!(before == null ? "" : Sha256.hex(before)).equals(file.baseHash())) {
        stale.add(file.path());
      }
    }
    Set<String> paths = changed.stream().map(ChangedFile::path).collect(Collectors.toSet());
    var complaints = new ArrayList<>(said(next, paths));
    guards.forEach(guard -> complaints.addAll(guard.objections(next, paths)));
    return new ReleaseCheck(List.copyOf(complaints), List.copyOf(changed), List.copyOf(stale));
  }

  /// What is wrong with one script as these files have it: quick enough to be asked at every edit.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER')")
  public List<Complaint> ofScript(SortedMap<String, String> all, String path) {
    return only(all, path, LocalDate.now(clock)).complaints().stream()
        .filter(each -> !each.key().endsWith("passage-never-used"))
        .filter(each -> !each.file().equals("settings.yml"))
        .toList();
  }

  /// One script as these files have it, to be walked.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER')")
  public ScriptFolder folder(SortedMap<String, String> all, String path) {
    return only(all, path, LocalDate.now(clock));
  }

  /// One script with the passages it includes.
  static ScriptFolder only(SortedMap<String, String> all, String path, LocalDate today) {
    var few = new TreeMap<String, String>();
    String folder = ScriptSheet.language(path).code() + "/";
    all.forEach((file, text) -> {
      if (file.equals(path) || file.startsWith("_shared/" + folder) || !file.contains("/")) {
        few.put(file, text);
      }
    });
    return ScriptFolder.of(few, today);
  }

  /// Whether these texts, laid over what is in force, bring no error that is not there already.
  boolean wouldBeGood(SortedMap<String, String> texts) {
    var next = new TreeMap<>(publications.files());
    next.putAll(texts);
    return said(next, texts.keySet()).stream().allMatch(Complaint::warning);
  }

  /// What the draft is to answer for: all of its own files, and what it breaks elsewhere.
  private List<Complaint> said(SortedMap<String, String> next, Set<String> paths) {
    var today = LocalDate.now(clock);
    var known = scripts.complaints();
    return ScriptFolder.of(next, today).complaints().stream()
        .filter(each -> paths.contains(each.file()) || !known.contains(each))
        .toList();
  }
}
