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
public record UploadedFile(long bytes, String sha256, byte[] start, boolean utf8, boolean zeros) {
  private static final int START = 4096;

  /// Larger uploads are no lists that people work with.
  public static final long LARGEST = 2L << 30;

  /// Copies the content to the target and looks at every byte on the way.
  public static UploadedFile receive(InputStream content, Path target) throws IOException {
    MessageDigest digest = newDigest();
    var utf8 = new Utf8Check();
    byte[] buffer = new byte[64 * 1024];
    byte[] start = new byte[START];
    long bytes = 0;
    boolean zeros = false;
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        if (bytes < START) {
          System.arraycopy(buffer, 0, start, (int) bytes, (int) Math.min(n, START - bytes));
        }
        out.write(buffer, 0, n);
        digest.update(buffer, 0, n);
        utf8.feed(buffer, n);
        for (int i = 0; i < n && !zeros; i++) {
          zeros = buffer[i] == 0;
        }
        bytes += n;
        if (bytes > LARGEST) {
          throw new UnreadableFile(ImportProblem.of("exchange.problem.too-large"));
        }
      }
    }
    byte[] first = Arrays.copyOf(start, (int) Math.min(START, bytes));
    String hash = HexFormat.of().formatHex(digest.digest());
    return new UploadedFile(bytes, hash, first, utf8.valid(), zeros);
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

  /// Whether all bytes are UTF-8, across buffers.
  private static final class Utf8Check {
    private int pending;
    private boolean valid = true;

    void feed(byte[] bytes, int length) {
      for (int i = 0; i < length && valid; i++) {
        int b = bytes[i] & 0xFF;
        if (pending > 0) {
          valid = (b & 0xC0) == 0x80;
          pending--;
        } else if (b >= 0x80) {
          pending = b >= 0xF0 && b <= 0xF4 ? 3 : b >= 0xE0 ? 2 : 1;
          valid = b >= 0xC2 && b <= 0xF4;
        }
      }
    }

    boolean valid() {
      return valid && pending == 0;
    }
  }
}
