package fr.entente.uikit;

import fr.entente.kernel.DiskRoom;

/// Says that the disk fills, where people look who can do something about it, before it is full;
/// and why things are refused once it is. Empty while there is room.
public final class DiskBand extends Banner {
  private final DiskRoom room;

  public DiskBand(DiskRoom room) {
    this.room = room;
    addClassName("disk-band");
  }

  /// Looks again.
  public void tell() {
    DiskRoom.Seen seen = room.look();
    switch (seen.state()) {
      case ENOUGH -> clear();
      case LOW -> warning(getTranslation("uikit.disk.low", seen.megabytes()));
      case FULL -> error(getTranslation("uikit.disk.full", seen.megabytes()));
    }
    setVisible(seen.state() != DiskRoom.State.ENOUGH);
  }
}
