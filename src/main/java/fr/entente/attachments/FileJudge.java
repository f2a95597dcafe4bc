package fr.entente.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// What a file is, by its content: neither its name nor what the browser says counts. What runs
/// something, or opens for nobody, is not taken: it goes on to others. Pure.
final class FileJudge {
  static final int MOST_BYTES = 5 * 1024 * 1024;
  private static final long MOST_PIXELS = 60_000_000;
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final Set<String> ACTIVE = Set.of("JavaScript", "Launch", "ImportData", "GoToE");

  private FileJudge() {}

  /// Its type, or why it is refused.
  record Judged(Optional<FileType> type, String refusal) {
    private static Judged is(FileType type) {
      return new Judged(Optional.of(type), "");
    }

    private static Judged refused(String why) {
      return new Judged(Optional.empty(), why);
    }
  }

  static Judged judge(byte[] bytes) {
    if (bytes.length == 0) {
      return Judged.refused("empty");
    }
    if (bytes.length > MOST_BYTES) {
      return Judged.refused("size");
    }
    if (begins(bytes, PDF)) {
      return pdf(bytes);
    }
    if (begins(bytes, PNG)) {
      return image(bytes, FileType.PNG);
    }
    return begins(bytes, JPEG) ? image(bytes, FileType.JPEG) : Judged.refused("type");
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if (bytes[i] != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static Judged pdf(byte[] bytes) {
    try (var document = Loader.loadPDF(bytes)) {
      if (document.isEncrypted()) {
        return Judged.refused("locked");
      }
      if (document.getNumberOfPages() == 0) {
        return Judged.refused("unreadable");
      }
      return active(document) ? Judged.refused("active") : Judged.is(FileType.PDF);
    } catch (InvalidPasswordException needsOne) {
      return Judged.refused("locked");
    } catch (IOException | RuntimeException broken) {
      return Judged.refused("unreadable");
    }
  }

  // Every object of the file is looked at: what runs may hang on a page, a field or a note.
  private static boolean active(PDDocument document) throws IOException {
    var file = document.getDocument();
    for (var key : file.getXrefTable().keySet()) {
      var object = file.getObjectFromPool(key).getObject();
      if (object instanceof COSDictionary dictionary && runs(dictionary)) {
        return true;
      }
    }
    return runs(document.getDocumentCatalog().getCOSObject());
  }

  private static boolean runs(COSDictionary dictionary) {
    String action = dictionary.getNameAsString(COSName.S);
    if (action != null && ACTIVE.contains(action)
        || dictionary.containsKey(COSName.getPDFName("JavaScript"))
        || dictionary.containsKey(COSName.getPDFName("EmbeddedFiles"))) {
      return true;
    }
    return dictionary.keySet().stream()
        .map(dictionary::getItem)
        .anyMatch(part ->
            part instanceof COSDictionary inner && !inner.equals(dictionary) && runs(inner));
  }

  // Only the head is read: a small file may unfold to more than fits anywhere.
  private static Judged image(byte[] bytes, FileType type) {
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReadersByFormatName(type.name());
      var reader = readers.next();
      try {
        reader.setInput(in);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        return pixels > MOST_PIXELS ? Judged.refused("size") : Judged.is(type);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      return Judged.refused("unreadable");
    }
  }
}
