package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.entente.scripts.Publications;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// All files as they are in force, byte for byte, to be put under version control.
final class ScriptZip implements DownloadHandler {
  private final transient Publications publications;

  ScriptZip(Publications publications) {
    this.publications = publications;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) throws IOException {
    event.setFileName("scripts-content.zip");
    event.setContentType("application/zip");
    try (var zip = new ZipOutputStream(event.getOutputStream())) {
      for (var file : publications.files().entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
