package fr.entente.exchange.file;

/// Which encoding the bytes of a text are in, judged by all of them: a few wrong bytes do not
/// change the encoding of a file.
public final class Letters {
  /// The encodings in which French packages export.
  public enum Encoding {
    UTF_8,
    WINDOWS,
    DOS,
    MAC
  }

  private static final int MANY_TIMES = 2;
  // é ê è ç â ë É ô of the DOS code page: in Windows these are marks that stand in no word.
  private static final String DOS_LETTERS = "\u0082\u0088\u008A\u0087\u0083\u0089\u0090\u0093";

  // é è ç à ê ô â û ù of the Mac; of the first three, none stands in a word in the other two.
  private static final String MAC_LETTERS =
      "\u008E\u008F\u008D\u0088\u0090\u0099\u0089\u009E\u009D";

  // In the DOS code page; in Windows a letter that stands in no French word.
  private static final int HARD_BLANK = 0xFF;
  private static final int DEGREE = 0xF8;

  private int pending;
  private long sequences;
  private long wrong;
  private long windows;
  private long dos;
  private long mac;
  private boolean afterLetter;
  private boolean afterN;

  void feed(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      look(bytes[i] & 0xFF);
    }
  }

  private void look(int b) {
    if (b >= 0x80) {
      windows += b >= 0xC0 && b != HARD_BLANK && !(b == DEGREE && afterN) ? 1 : 0;
      mac += afterLetter && MAC_LETTERS.indexOf(b) >= 0 ? 1 : 0;
      dos += afterLetter && DOS_LETTERS.indexOf(b) >= 0 ? 1 : 0;
    }
    afterN = b == 'N' || b == 'n';
    afterLetter = b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    if (pending > 0) {
      if ((b & 0xC0) == 0x80) {
        pending--;
        sequences += pending == 0 ? 1 : 0;
        return;
      }
      wrong++;
      pending = 0;
    }
    if (b >= 0xC2 && b <= 0xF4) {
      pending = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
    } else if (b >= 0x80) {
      wrong++;
    }
  }

  Encoding encoding() {
    long mistakes = wrong + (pending > 0 ? 1 : 0);
    if (mistakes == 0 || sequences > mistakes * MANY_TIMES) {
      return Encoding.UTF_8;
    }
    // The sign of N° is a letter of Windows, and boxes are too.
    long most = Math.max(dos, mac);
    return most <= windows ? Encoding.WINDOWS : mac > dos ? Encoding.MAC : Encoding.DOS;
  }
}
