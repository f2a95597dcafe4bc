package fr.entente.exchange;

import fr.entente.exchange.file.UnreadableFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much of the disk uploads may take: one file, all that wait to be applied, and what stays
/// free for the database, which lives on the same disk. Asked while a file arrives, not after.
@ConfigurationProperties("entente.exchange.uploads")
record UploadQuota(
    @DefaultValue("512MB") DataSize largest,
    @DefaultValue("2GB") DataSize waiting,
    @DefaultValue("1GB") DataSize keepFree) {
  private static final int LOOK_EVERY = 4 * 1024 * 1024;

  /// The content of a file that is written into this folder; refuses to go on when there is no more
  /// room for it.
  InputStream watched(InputStream content, Path folder) throws IOException {
    return new Watched(content, folder, waitingIn(folder));
  }

  private static long waitingIn(Path folder) throws IOException {
    long bytes = 0;
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.exists(file) ? Files.size(file) : 0;
      }
    }
    return bytes;
  }

  private final class Watched extends FilterInputStream {
    private final Path folder;
    private final long before;
    private long bytes;
    private long looked = -LOOK_EVERY;

    Watched(InputStream content, Path folder, long before) {
      super(content);
      this.folder = folder;
      this.before = before;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      taken(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int read = super.read(into, from, most);
      taken(Math.max(0, read));
      return read;
    }

    private void taken(int more) throws IOException {
      bytes += more;
      if (bytes > largest.toBytes()) {
        throw refused("exchange.problem.too-large", largest);
      }
      if (before + bytes > waiting.toBytes()) {
        throw refused("exchange.problem.too-many-waiting", waiting);
      }
      if (bytes - looked >= LOOK_EVERY) {
        looked = bytes;
        if (Files.getFileStore(folder).getUsableSpace() < keepFree.toBytes()) {
          throw refused("exchange.problem.disk-full", keepFree);
        }
      }
    }
  }

  private static UnreadableFile refused(String why, DataSize size) {
    return new UnreadableFile(ImportProblem.of(why, Long.toString(size.toMegabytes())));
  }
}
