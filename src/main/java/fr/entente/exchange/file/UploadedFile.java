package fr.entente.exchange.file;

import fr.entente.exchange.ImportProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// What one pass over the bytes of an upload tells.
public record UploadedFile(
    long bytes, String sha256, byte[] start, Letters.Encoding letters, boolean zeros) {
  private static final int START = 4096;

  /// Larger uploads are no lists that people work with.
  public static final long LARGEST = 2L << 30;

  /// Copies the content to the target and looks at every byte on the way.
  public static UploadedFile receive(InputStream content, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      return look(content, out);
    }
  }

  /// Looks again at what was received.
  public static UploadedFile again(Path received) throws IOException {
    try (InputStream content = Files.newInputStream(received)) {
      return look(content, OutputStream.nullOutputStream());
    }
  }

  private static UploadedFile look(InputStream content, OutputStream out) throws IOException {
    MessageDigest digest = newDigest();
    var letters = new Letters();
    byte[] buffer = new byte[64 * 1024];
    byte[] start = new byte[START];
    long bytes = 0;
    boolean zeros = false;
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      if (bytes < START) {
        System.arraycopy(buffer, 0, start, (int) bytes, (int) Math.min(n, START - bytes));
      }
      out.write(buffer, 0, n);
      digest.update(buffer, 0, n);
      letters.feed(buffer, n);
      for (int i = 0; i < n && !zeros; i++) {
        zeros = buffer[i] == 0;
      }
      bytes += n;
      if (bytes > LARGEST) {
        throw new UnreadableFile(
            ImportProblem.of("exchange.problem.too-large", Long.toString(LARGEST >> 20)));
      }
    }
    byte[] first = Arrays.copyOf(start, (int) Math.min(START, bytes));
    String hash = HexFormat.of().formatHex(digest.digest());
    return new UploadedFile(bytes, hash, first, letters.encoding(), zeros);
  }

  public boolean startsWith(int... bytes) {
    if (start.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((start[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
