package fr.entente.exchange.bank;

import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.exchange.file.UploadedFile;
import java.io.BufferedInputStream;
import java.io.EOFException;
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

/// The statements inside an upload: the file itself, or the files of a ZIP archive, which may not
/// unpack to an unreasonable size. Each is read by its format.
public final class StatementFiles {
  private static final int MOST_FILES = 1_000;
  private static final long ALWAYS_FINE = 64L << 20;
  private static final int MOST_TIMES_LARGER = 200;

  private StatementFiles() {}

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

  /// Gives what the statements say to the sink, one file after the other. A file in which nothing
  /// is understood is refused; that one tells no movement is said.
  public static void read(Path file, StatementSink sink) {
    var told = new StatementTold(sink);
    each(
        file,
        (format, content) -> {
          switch (format) {
            case CAMT -> documents(content, each -> new CamtReader(told).read(each));
            case CFONB -> new CfonbReader(told).read(content);
            case MT940 -> new Mt940Reader(told).read(content);
            case OFX -> new OfxReader(told).read(content);
          }
        });
    told.end();
  }

  /// The format of the first statement in an archive, or of the file itself.
  public static StatementFormat format(Path file) {
    var first = new StatementFormat[1];
    each(file, (format, _) -> first[0] = first[0] == null ? format : first[0]);
    return first[0];
  }

  private interface Each {
    void take(StatementFormat format, InputStream content) throws IOException;
  }

  private static void each(Path file, Each reader) {
    try {
      try (InputStream content = begun(Files.newInputStream(file))) {
        byte[] start = start(content);
        if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
          reader.take(StatementFormat.of(start).orElse(StatementFormat.CAMT), content);
          return;
        }
      }
      unpacked(file, reader);
    } catch (ZipException | EOFException e) {
      // What the directory of the ZIP promises is not there.
      throw new UnreadableFile(ImportProblem.of("exchange.problem.zip-broken"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream begun(InputStream content) {
    return new BufferedInputStream(content, 64 * 1024);
  }

  private static byte[] start(InputStream content) throws IOException {
    content.mark(StatementFormat.START);
    byte[] start = content.readNBytes(StatementFormat.START);
    content.reset();
    return start;
  }

  private static void unpacked(Path file, Each reader) throws IOException {
    long most = Math.max(ALWAYS_FINE, Files.size(file) * MOST_TIMES_LARGER);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> found =
          zip.stream().filter(StatementFiles::perhaps).limit(MOST_FILES + 1L).toList();
      var budget = new long[] {Math.min(most, UploadedFile.LARGEST)};
      long statements = 0;
      for (ZipEntry entry : found.size() > MOST_FILES ? List.<ZipEntry>of() : found) {
        try (InputStream content = begun(new Bounded(zip.getInputStream(entry), budget))) {
          var format = StatementFormat.of(start(content));
          if (format.isPresent()) {
            statements++;
            reader.take(format.get(), content);
          }
        }
      }
      if (statements == 0) {
        throw new UnreadableFile(ImportProblem.of("exchange.problem.zip-content"));
      }
    }
  }

  // Not the notes of a Mac beside the files, nor a page that explains them.
  private static boolean perhaps(ZipEntry entry) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    return !entry.isDirectory() && !name.startsWith("__macosx/") && !name.matches(".*\\.html?");
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
