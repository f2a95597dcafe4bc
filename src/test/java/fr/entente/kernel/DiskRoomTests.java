package fr.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class DiskRoomTests {
  @ParameterizedTest
  @CsvSource({"5000, ENOUGH", "2000, ENOUGH", "1999, LOW", "200, LOW", "199, FULL", "0, FULL"})
  void itIsSaidBeforeTheDiskIsFull(long megabytes, DiskRoom.State state) {
    var room =
        new DiskRoom(
            () -> DataSize.ofMegabytes(megabytes).toBytes(),
            DataSize.ofMegabytes(2000),
            DataSize.ofMegabytes(200));
    assertThat(room.look()).isEqualTo(new DiskRoom.Seen(state, megabytes));
  }

  @Test
  void aFolderThatIsNotThereYetHasTheRoomOfItsDisk() {
    var room = new DiskRoom(Path.of("target/not/there"), DataSize.ofBytes(1), DataSize.ofBytes(0));
    assertThat(room.look().state()).isEqualTo(DiskRoom.State.ENOUGH);
  }
}
