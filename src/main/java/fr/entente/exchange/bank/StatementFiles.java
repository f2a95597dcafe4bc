package fr.entente.exchange.bank;

import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.exchange.file.UploadedFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The XML inside an upload: the file itself, or the files of a ZIP archive, which may not unpack
/// to an unreasonable size.
public final class StatementFiles {
  private static final int MOST_FILES = 1_000;
  private static final long ALWAYS_FINE = 64L << 20;
  private static final int MOST_TIMES_LARGER = 200;

  private StatementFiles() {}

  public static boolean xml(UploadedFile upload) {
    int at = 0;
    byte[] start = upload.start();
    while (at < start.length && (start[at] <= ' ' || (start[at] & 0x80) != 0) && at < 16) {
      at++;
    }
    return at < start.length && start[at] == '<';
  }

  /// A page of the bank's site that was saved in place of the file.
  public static boolean page(UploadedFile upload) {
    byte[] start = upload.start();
    String text =
        new String(
                start, 0, Math.min(start.length, 400), java.nio.charset.StandardCharsets.US_ASCII)
            .toLowerCase(Locale.ROOT);
    return text.contains("<!doctype html") || text.contains("<html");
  }

  /// An archive that is no workbook.
  public static boolean archive(UploadedFile upload, Path file, String name) {
    if (!upload.startsWith('P', 'K', 3, 4)) {
      return false;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry("[Content_Types].xml") == null;
    } catch (IOException e) {
      // Broken: the reader of what it was meant to be says so.
      return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }
  }

  /// Gives each XML file to the reader, one after the other.
  public static void each(Path file, Consumer<InputStream> reader) {
    try {
      byte[] start;
      try (InputStream first = Files.newInputStream(file)) {
        start = first.readNBytes(2);
      }
      if (start.length == 2 && start[0] == 'P' && start[1] == 'K') {
        unpacked(file, reader);
      } else {
        try (InputStream content = Files.newInputStream(file)) {
          documents(content, reader);
        }
      }
    } catch (ZipException e) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.zip-broken"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpacked(Path file, Consumer<InputStream> reader) throws IOException {
    long most = Math.max(ALWAYS_FINE, Files.size(file) * MOST_TIMES_LARGER);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> found =
          zip.stream()
              .filter(e -> e.getName().toLowerCase(Locale.ROOT).endsWith(".xml"))
              .limit(MOST_FILES + 1L)
              .toList();
      if (found.isEmpty() || found.size() > MOST_FILES) {
        throw new UnreadableFile(ImportProblem.of("exchange.problem.zip-content"));
      }
      var budget = new long[] {Math.min(most, UploadedFile.LARGEST)};
      for (ZipEntry entry : found) {
        try (InputStream content = new Bounded(zip.getInputStream(entry), budget)) {
          documents(content, reader);
        }
      }
    }
  }

  private static void documents(InputStream content, Consumer<InputStream> reader)
      throws IOException {
    var documents = new XmlDocuments(content);
    InputStream first = documents.next();
    reader.accept(first == null ? InputStream.nullInputStream() : first);
    for (InputStream each = documents.next(); each != null; each = documents.next()) {
      reader.accept(each);
    }
  }

  private static final class Bounded extends FilterInputStream {
    private final long[] budget;

    Bounded(InputStream in, long[] budget) {
      super(in);
      this.budget = budget;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      spend(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      int read = super.read(target, from, length);
      spend(Math.max(0, read));
      return read;
    }

    private void spend(int bytes) {
      budget[0] -= bytes;
      if (budget[0] < 0) {
        throw new UnreadableFile(ImportProblem.of("exchange.problem.zip-bomb"));
      }
    }
  }
}
