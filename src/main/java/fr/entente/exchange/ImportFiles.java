package fr.entente.exchange;

import fr.entente.exchange.file.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Where uploads wait until they are applied or given up; readable by the server's user alone.
@Component
@EnableConfigurationProperties(UploadQuota.class)
class ImportFiles {
  private final Path folder;
  private final UploadQuota quota;

  ImportFiles(@Value("${entente.data}") Path data, UploadQuota quota) {
    folder = data.resolve("uploads").toAbsolutePath();
    this.quota = quota;
  }

  /// Takes a file in, while there is room for it.
  UploadedFile receive(ImportId id, InputStream content) throws IOException {
    return UploadedFile.receive(quota.watched(content, folder()), content(id));
  }

  long largest() {
    return quota.largest().toBytes();
  }

  Path content(ImportId id) {
    return folder().resolve(id.value() + ".upload");
  }

  Path rejects(ImportId id) {
    return folder().resolve(id.value() + ".rejects");
  }

  void forget(ImportId id) {
    delete(content(id));
  }

  void forgetAll(ImportId id) {
    delete(content(id));
    delete(rejects(id));
  }

  private Path folder() {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
