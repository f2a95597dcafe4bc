package fr.entente.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealingTests {
  private static final char[] PASSPHRASE = "correct horse battery".toCharArray();
  private static final byte[] PLAIN = new byte[3 * Sealing.PIECE + 17];

  static {
    new Random(7).nextBytes(PLAIN);
  }

  private final byte[] sealed = sealed(PLAIN);

  @Test
  void whatIsSealedOpensAgain() throws Exception {
    assertThat(opened(sealed, PASSPHRASE)).isEqualTo(PLAIN);
    assertThat(opened(sealed(new byte[0]), PASSPHRASE)).isEmpty();
    byte[] whole = Arrays.copyOf(PLAIN, 2 * Sealing.PIECE);
    assertThat(opened(sealed(whole), PASSPHRASE)).isEqualTo(whole);
  }

  @Test
  void anotherPassphraseOpensNothing() {
    assertThatThrownBy(() -> opened(sealed, "correct horse batterx".toCharArray()))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("passphrase");
  }

  @Test
  void twoSealsOfTheSameShareNothing() {
    int header = Sealing.MAGIC.length + Integer.BYTES;
    assertThat(Arrays.copyOfRange(sealed(PLAIN), header, header + 64))
        .isNotEqualTo(Arrays.copyOfRange(sealed, header, header + 64));
  }

  @Test
  void aChangedByteIsNoticedWhereverItIs() {
    var random = new Random(3);
    for (int i = 0; i < 6; i++) {
      int at =
          i == 0
              ? sealed.length - 1
              : Sealing.MAGIC.length + random.nextInt(sealed.length - Sealing.MAGIC.length);
      // Rounds beyond reason would take an hour to be found wrong.
      if (at >= Sealing.MAGIC.length + Integer.BYTES) {
        byte[] changed = sealed.clone();
        changed[at] ^= 4;
        assertThatThrownBy(() -> opened(changed, PASSPHRASE)).isInstanceOf(BackupRefused.class);
      }
    }
  }

  @Test
  void whatIsCutOffOrAddedIsNoticed() {
    int first = Sealing.MAGIC.length + 36;
    int piece = 5 + Sealing.PIECE + Sealing.TAG;
    for (int length : new int[] {20, first, first + piece, first + 3 * piece, sealed.length - 1}) {
      assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, length), PASSPHRASE))
          .isInstanceOf(BackupRefused.class);
    }
    assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, sealed.length + 1), PASSPHRASE))
        .isInstanceOf(BackupRefused.class);
  }

  @Test
  void piecesStayInTheirOrder() {
    int first = Sealing.MAGIC.length + 36;
    int piece = 5 + Sealing.PIECE + Sealing.TAG;
    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, first, swapped, first + piece, piece);
    System.arraycopy(sealed, first + piece, swapped, first, piece);
    assertThatThrownBy(() -> opened(swapped, PASSPHRASE)).isInstanceOf(BackupRefused.class);
  }

  private static byte[] sealed(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new SealedOutput(bytes, PASSPHRASE)) {
      out.write(plain);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] opened(byte[] sealed, char[] passphrase) throws IOException {
    return Restore.open(new ByteArrayInputStream(sealed), () -> passphrase).readAllBytes();
  }
}
