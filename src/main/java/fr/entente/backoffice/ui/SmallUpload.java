package fr.entente.backoffice.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;

/// Takes a small file into memory, by name and content, on the screen that asked for it. The limit
/// holds on the server: whatever a browser, or somebody without one, sends, no more than it is
/// read.
public final class SmallUpload implements UploadHandler {
  // Names of parts and what separates them.
  private static final long AROUND = 64 * 1024;

  private final int most;
  private final BiConsumer<String, byte[]> arrived;
  private final Runnable tooLarge;

  /// The most bytes of a file; the others run with the screen's lock.
  public SmallUpload(int most, BiConsumer<String, byte[]> arrived, Runnable tooLarge) {
    this.most = most;
    this.arrived = arrived;
    this.tooLarge = tooLarge;
  }

  @Override
  public void handleUploadRequest(UploadEvent event) throws IOException {
    byte[] content = event.getFileSize() > most ? new byte[0] : read(event);
    if (event.getFileSize() > most || content.length > most) {
      event.reject();
      event.getUI().access(tooLarge::run);
    } else {
      event.getUI().access(() -> arrived.accept(event.getFileName(), content));
    }
  }

  private byte[] read(UploadEvent event) throws IOException {
    try (InputStream content = event.getInputStream()) {
      return content.readNBytes(most + 1);
    }
  }

  @Override
  public long getRequestSizeMax() {
    return most + AROUND;
  }

  @Override
  public long getFileSizeMax() {
    return most;
  }

  @Override
  public long getFileCountMax() {
    return 1;
  }
}
