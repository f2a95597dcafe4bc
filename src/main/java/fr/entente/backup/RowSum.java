package fr.entente.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// How many rows, and a sum over the hash of each: the same for the same rows in whatever order
/// they are read.
final class RowSum {
  private final MessageDigest digest;
  private final byte[] sum = new byte[32];
  private long rows;

  RowSum() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(byte[] row) {
    byte[] hash = digest.digest(row);
    int carry = 0;
    for (int i = sum.length - 1; i >= 0; i--) {
      int both = (sum[i] & 0xff) + (hash[i] & 0xff) + carry;
      sum[i] = (byte) both;
      carry = both >> Byte.SIZE;
    }
    rows++;
  }

  long rows() {
    return rows;
  }

  String text() {
    return HexFormat.of().formatHex(sum);
  }
}
