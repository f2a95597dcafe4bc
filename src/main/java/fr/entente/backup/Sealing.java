package fr.entente.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// How a backup is sealed: a key made of the passphrase by PBKDF2 with a salt of its own, and
/// AES-256-GCM over pieces that are numbered and of which the last says so, so that nothing can be
/// changed, moved or cut off unnoticed.
final class Sealing {
  static final byte[] MAGIC = "ENTENTE SEALED 1\n".getBytes(StandardCharsets.US_ASCII);

  /// So much is sealed at once, and so much memory it takes.
  static final int PIECE = 1 << 16;

  static final int TAG = 16;
  private static final int SALT = 16;
  private static final int PROOF = 16;
  private static final int KEY = 32;
  // What OWASP asks of PBKDF2 with SHA-256; stored, so that a later version may ask for more.
  private static final int ROUNDS = 600_000;
  private static final int MOST_ROUNDS = 20_000_000;

  private final SecretKeySpec key;
  private final byte[] header;

  private Sealing(byte[] derived, byte[] header) {
    key = new SecretKeySpec(derived, 0, KEY, "AES");
    this.header = header;
  }

  static Sealing begin(char[] passphrase) {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    byte[] derived = derive(passphrase, salt, ROUNDS);
    return new Sealing(derived, header(ROUNDS, salt, proof(derived)));
  }

  /// Reads what stands before the first piece. A wrong passphrase is known here, before anything is
  /// done.
  static Sealing resume(DataInputStream in, char[] passphrase) throws IOException {
    try {
      int rounds = in.readInt();
      byte[] salt = in.readNBytes(SALT);
      byte[] proof = in.readNBytes(PROOF);
      if (rounds < 1 || rounds > MOST_ROUNDS || proof.length < PROOF) {
        throw BackupRefused.damaged("it ends or breaks off in its first bytes.");
      }
      byte[] derived = derive(passphrase, salt, rounds);
      if (!MessageDigest.isEqual(proof, proof(derived))) {
        throw new BackupRefused(
            "The passphrase does not open this backup: it was sealed with another one.");
      }
      return new Sealing(derived, header(rounds, salt, proof));
    } catch (EOFException e) {
      throw new BackupRefused("The backup is damaged: it ends in its first bytes.", e);
    }
  }

  byte[] header() {
    return header.clone();
  }

  byte[] seal(byte[] plain, int length, long number, boolean last) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(plain, 0, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] open(byte[] sealed, long number, boolean last) throws BackupRefused {
    try {
      return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(sealed);
    } catch (GeneralSecurityException e) {
      throw new BackupRefused(
          "The backup is damaged: piece " + number + " is not what was sealed.", e);
    }
  }

  // Each file has a key of its own, so that a number is used once with it.
  private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
    byte[] nonce = ByteBuffer.allocate(12).putLong(number).putInt(last ? 1 : 0).array();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
    cipher.updateAAD(header);
    return cipher;
  }

  private static byte[] derive(char[] passphrase, byte[] salt, int rounds) {
    try {
      var spec = new PBEKeySpec(passphrase, salt, rounds, (KEY + PROOF) * Byte.SIZE);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] proof(byte[] derived) {
    return Arrays.copyOfRange(derived, KEY, KEY + PROOF);
  }

  private static byte[] header(int rounds, byte[] salt, byte[] proof) {
    return ByteBuffer.allocate(MAGIC.length + Integer.BYTES + SALT + PROOF)
        .put(MAGIC)
        .putInt(rounds)
        .put(salt)
        .put(proof)
        .array();
  }
}
