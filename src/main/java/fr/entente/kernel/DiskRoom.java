package fr.entente.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// How much room is left on the disk of the data folder. Looked at each time: it costs no more than
/// asking for the time. A database elsewhere has a disk of its own, which nobody here can see.
@Component
public class DiskRoom {
  /// Enough; soon not enough, and it is said; so little that what is saved may be refused.
  public enum State {
    ENOUGH,
    LOW,
    FULL
  }

  /// What was seen.
  public record Seen(State state, long megabytes) {}

  private final LongSupplier usable;
  private final DataSize low;
  private final DataSize full;

  @Autowired
  DiskRoom(
      @Value("${entente.data}") Path data,
      @Value("${entente.disk.low}") DataSize low,
      @Value("${entente.disk.full}") DataSize full) {
    this(() -> usable(data.toAbsolutePath()), low, full);
  }

  DiskRoom(LongSupplier usable, DataSize low, DataSize full) {
    this.usable = usable;
    this.low = low;
    this.full = full;
  }

  public Seen look() {
    long bytes = usable.getAsLong();
    State state =
        bytes < full.toBytes() ? State.FULL : bytes < low.toBytes() ? State.LOW : State.ENOUGH;
    return new Seen(state, DataSize.ofBytes(bytes).toMegabytes());
  }

  // The folder is made with the first file in it.
  private static long usable(Path folder) {
    Path there = folder;
    while (Files.notExists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      return Files.getFileStore(there).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
