package fr.entente.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// Opens piece by piece what `SealedOutput` wrote; hands out nothing that was not proved whole.
final class SealedInput extends InputStream {
  private final DataInputStream in;
  private final Sealing sealing;
  private byte[] piece = new byte[0];
  private int read;
  private long number;
  private boolean last;

  // The mark at the beginning was read.
  SealedInput(InputStream in, char[] passphrase) throws IOException {
    this.in = new DataInputStream(in);
    sealing = Sealing.resume(this.in, passphrase);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (read == piece.length) {
      if (last) {
        return -1;
      }
      next();
    }
    int part = Math.min(length, piece.length - read);
    System.arraycopy(piece, read, into, from, part);
    read += part;
    return part;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void next() throws IOException {
    try {
      boolean end = in.readBoolean();
      int length = in.readInt();
      if (length < Sealing.TAG || length > Sealing.PIECE + Sealing.TAG) {
        throw BackupRefused.damaged("piece " + number + " has no length.");
      }
      byte[] sealed = new byte[length];
      in.readFully(sealed);
      piece = sealing.open(sealed, number, end);
      last = end;
    } catch (EOFException e) {
      throw new BackupRefused("The backup is not complete: it ends in piece " + number + ".", e);
    }
    if (last && in.read() >= 0) {
      throw BackupRefused.damaged("something was added after its end.");
    }
    number++;
    read = 0;
  }
}
