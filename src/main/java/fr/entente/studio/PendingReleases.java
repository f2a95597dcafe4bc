package fr.entente.studio;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What waits for an approval or a time. A draft that waits is not edited: what was approved is
/// what comes into force.
@Component
class PendingReleases {
  private static final List<Release.State> WAITING =
      List.of(Release.State.ASKED, Release.State.DUE);
  private final StudioReleaseRepository releases;

  PendingReleases(StudioReleaseRepository releases) {
    this.releases = releases;
  }

  Optional<Release> of(long draft) {
    return releases.of(draft).stream()
        .map(StudioRelease::seen)
        .filter(Release::pending)
        .findFirst();
  }

  List<Release> all() {
    return releases.in(WAITING).stream().map(StudioRelease::seen).toList();
  }
}
