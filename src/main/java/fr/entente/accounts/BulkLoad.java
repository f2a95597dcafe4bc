package fr.entente.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Feeds rows into one table by `LOAD DATA LOCAL` while they are produced; a server that refuses
/// local files gets them in batches. At most a megabyte is under way.
final class BulkLoad implements AutoCloseable {
  private static final int CHUNK = 128 * 1024;
  private static final byte[] END = {};

  private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(8);
  private final StringBuilder row = new StringBuilder(CHUNK + 4096);
  private final CompletableFuture<Void> loading = new CompletableFuture<>();
  private volatile boolean abandoned;
  private boolean first = true;

  BulkLoad(DataSource source, String table, String columns) {
    Thread.ofPlatform()
        .daemon()
        .name("bulk-load " + table)
        .start(() -> load(source, table, columns));
  }

  BulkLoad add(long value) {
    separate();
    row.append(value);
    return this;
  }

  BulkLoad add(boolean value) {
    return add(value ? 1 : 0);
  }

  BulkLoad cents(long value) {
    separate();
    long rest = Math.abs(value % 100);
    row.append(value < 0 ? "-" : "").append(Math.abs(value / 100)).append('.');
    row.append(rest < 10 ? "0" : "").append(rest);
    return this;
  }

  BulkLoad add(@Nullable Object value) {
    separate();
    if (value == null) {
      row.append("\\N");
      return this;
    }
    String text = value.toString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> row.append("\\\\");
        case '\t', '\n', '\r', '\0' -> row.append(' ');
        default -> row.append(c);
      }
    }
    return this;
  }

  void end() {
    row.append('\n');
    first = true;
    if (row.length() >= CHUNK) {
      flush();
    }
  }

  /// Waits until all rows are in the table.
  void finish() {
    flush();
    offer(END);
    try {
      loading.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the rows could not be loaded", e.getCause());
    }
  }

  /// Gives up rows that are still under way.
  @Override
  public void close() {
    abandoned = true;
    chunks.clear();
    chunks.offer(END);
    loading.handle((_, _) -> null).join();
  }

  private void separate() {
    if (!first) {
      row.append('\t');
    }
    first = false;
  }

  private void flush() {
    if (!row.isEmpty()) {
      offer(row.toString().getBytes(StandardCharsets.UTF_8));
      row.setLength(0);
    }
  }

  private void offer(byte[] chunk) {
    try {
      while (!chunks.offer(chunk, 200, TimeUnit.MILLISECONDS)) {
        if (loading.isDone()) {
          loading.join();
          throw new IllegalStateException("the load ended early");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void load(DataSource source, String table, String columns) {
    try (Connection connection = source.getConnection()) {
      if (BatchInsert.needed(connection)) {
        BatchInsert.load(connection, table, columns, new Chunks());
      } else {
        local(connection, table, columns);
      }
      loading.complete(null);
    } catch (SQLException | IOException | RuntimeException e) {
      loading.completeExceptionally(e);
    }
  }

  private void local(Connection connection, String table, String columns) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.unwrap(org.mariadb.jdbc.Statement.class).setLocalInfileInputStream(new Chunks());
      statement.execute(
          "LOAD DATA LOCAL INFILE 'rows' INTO TABLE "
              + table
              + " CHARACTER SET utf8mb4 ("
              + columns
              + ")");
    }
  }

  private final class Chunks extends InputStream {
    private byte[] present = {};
    private int position;
    private boolean ended;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      while (position == present.length) {
        if (ended || abandoned) {
          return -1;
        }
        try {
          present = chunks.take();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
        position = 0;
        ended = present == END;
      }
      int count = Math.min(length, present.length - position);
      System.arraycopy(present, position, target, from, count);
      position += count;
      return count;
    }
  }
}
