package fr.entente.workshop;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The files of one version as they stand in the database: compressed, each with its path and
/// length before it.
final class PackedFiles {
  private PackedFiles() {}

  static byte[] packed(SortedMap<String, String> files) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(files.size());
      for (var file : files.entrySet()) {
        out.writeUTF(file.getKey());
        byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static SortedMap<String, String> unpacked(byte[] bytes) {
    var files = new TreeMap<String, String>();
    try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
      for (int left = in.readInt(); left > 0; left--) {
        String file = in.readUTF();
        files.put(file, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
