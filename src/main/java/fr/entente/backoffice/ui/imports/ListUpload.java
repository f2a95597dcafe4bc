package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import fr.entente.exchange.AnalysisResult;
import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.Imports;
import java.io.IOException;
import java.util.function.Consumer;

/// Takes a list in as it arrives, without the lock of the screen, which a large file would hold for
/// long; what was found arrives on the screen.
final class ListUpload implements UploadHandler {
  // Names of parts and what separates them.
  private static final long AROUND = 64 * 1024;

  private final Imports imports;
  private final Consumer<AnalysisResult> arrived;

  ListUpload(Imports imports, Consumer<AnalysisResult> arrived) {
    this.imports = imports;
    this.arrived = arrived;
  }

  @Override
  public void handleUploadRequest(UploadEvent event) throws IOException {
    AnalysisResult result;
    try (var content = event.getInputStream()) {
      result = imports.analyse(event.getFileName(), content);
    } catch (RuntimeException | Error e) {
      var broken = new AnalysisResult.Refused(ImportProblem.of("exchange.problem.failed"));
      event.getUI().access(() -> arrived.accept(broken));
      throw e;
    }
    event.getUI().access(() -> arrived.accept(result));
  }

  @Override
  public long getRequestSizeMax() {
    return imports.largest() + AROUND;
  }

  @Override
  public long getFileSizeMax() {
    return imports.largest();
  }

  @Override
  public long getFileCountMax() {
    return 1;
  }
}
