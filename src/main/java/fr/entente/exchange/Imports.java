package fr.entente.exchange;

import fr.entente.accounts.CollectorKind;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Language;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Front door: brings files in. Upload and analyse, dry run, apply; cancel at any moment leaves no
/// trace. Runs go on in the background: ask for the status.
public class Imports {
  /// Stores an uploaded file and proposes how to read it.
  public AnalysisResult analyse(String fileName, InputStream content) {
    throw new UnsupportedOperationException();
  }

  /// Reads the whole file and tells what it would do, without changing any data. Can be repeated
  /// with another plan.
  public StartResult dryRun(ImportId id, ImportPlan plan) {
    throw new UnsupportedOperationException();
  }

  /// Applies the checked file with the plan of its last dry run: all or nothing.
  public StartResult apply(ImportId id) {
    throw new UnsupportedOperationException();
  }

  /// Stops a running import or gives up one that waits. Nothing of it remains; too late once
  /// applied.
  public void cancel(ImportId id) {
    throw new UnsupportedOperationException();
  }

  public ImportStatus status(ImportId id) {
    throw new UnsupportedOperationException();
  }

  /// Waits until nothing runs for this import, at most so long.
  public ImportStatus await(ImportId id, Duration atMost) {
    throw new UnsupportedOperationException();
  }

  /// Imports of the last weeks, newest first.
  public List<ImportStatus> recent(int limit) {
    throw new UnsupportedOperationException();
  }

  /// Rejected lines and warnings as CSV: line number, reason in this language, original text.
  public void writeRejects(ImportId id, Language language, OutputStream target) {
    throw new UnsupportedOperationException();
  }

  /// A creditor to import for. The mandate reference is needed for a third-party collector.
  public CreditorId addCreditor(
      String name,
      @Nullable String siren,
      CollectorKind collector,
      @Nullable String callbackPhone,
      @Nullable String mandateReference) {
    throw new UnsupportedOperationException();
  }
}
