package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.entente.kernel.DiskRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Status;

@EntenteTest
class DiskHealthTests {
  @Autowired StatusAggregator all;
  @Autowired DiskHealth disk;

  @ParameterizedTest
  @CsvSource({"ENOUGH, UP", "LOW, DISK_LOW", "FULL, DOWN"})
  void healthSaysWhatTheDiskIs(DiskRoom.State state, String status) {
    DiskRoom room = mock();
    when(room.look()).thenReturn(new DiskRoom.Seen(state, 7));
    Status seen = new DiskHealth(room).health().getStatus();
    assertThat(seen.getCode()).isEqualTo(status);
    assertThat(all.getAggregateStatus(Status.UP, seen)).as("among others").isEqualTo(seen);
  }

  @Test
  void theApplicationLooks() {
    assertThat(disk.health().getDetails()).containsKey("free-megabytes");
  }
}
