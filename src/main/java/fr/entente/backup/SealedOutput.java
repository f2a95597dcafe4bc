package fr.entente.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Writes in sealed pieces; the last is written by closing, and without it nothing opens.
final class SealedOutput extends OutputStream {
  private final DataOutputStream out;
  private final Sealing sealing;
  private final byte[] piece = new byte[Sealing.PIECE];
  private int filled;
  private long number;
  private boolean closed;

  SealedOutput(OutputStream out, char[] passphrase) throws IOException {
    this.out = new DataOutputStream(out);
    sealing = Sealing.begin(passphrase);
    this.out.write(sealing.header());
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (filled == piece.length) {
        seal(false);
      }
      int part = Math.min(length - done, piece.length - filled);
      System.arraycopy(bytes, from + done, piece, filled, part);
      filled += part;
      done += part;
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      seal(true);
      out.close();
    }
  }

  private void seal(boolean last) throws IOException {
    byte[] sealed = sealing.seal(piece, filled, number, last);
    out.writeBoolean(last);
    out.writeInt(sealed.length);
    out.write(sealed);
    number++;
    filled = 0;
  }
}
