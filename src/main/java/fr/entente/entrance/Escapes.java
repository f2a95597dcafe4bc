package fr.entente.entrance;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Whether what is written with `%` says anything: whole escapes, of UTF-8, without control
/// characters.
final class Escapes {
  private Escapes() {}

  static boolean sound(String written) {
    var bytes = ByteBuffer.allocate(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      int value = c;
      if (c == '%') {
        value = i + 2 < written.length() ? hex(written.charAt(i + 1), written.charAt(i + 2)) : -1;
        i += 2;
      }
      if (value < ' ' || value == 0x7f || value > 0xff) {
        return false;
      }
      bytes.put((byte) value);
    }
    return utf8(bytes.flip());
  }

  private static int hex(char high, char low) {
    int left = Character.digit(high, 16);
    int right = Character.digit(low, 16);
    return left < 0 || right < 0 || high > 'f' || low > 'f' ? -1 : left * 16 + right;
  }

  private static boolean utf8(ByteBuffer bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
