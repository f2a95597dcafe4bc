package fr.entente;

import fr.entente.kernel.DiskRoom;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// Health says that the disk fills before it is full, and that nothing can be relied on once it is.
@Component
class DiskHealth implements HealthIndicator {
  static final Status LOW = new Status("DISK_LOW");

  private final DiskRoom room;

  DiskHealth(DiskRoom room) {
    this.room = room;
  }

  @Override
  public Health health() {
    DiskRoom.Seen seen = room.look();
    Health.Builder health =
        switch (seen.state()) {
          case ENOUGH -> Health.up();
          case LOW -> Health.status(LOW);
          case FULL -> Health.down();
        };
    return health.withDetail("free-megabytes", seen.megabytes()).build();
  }
}
