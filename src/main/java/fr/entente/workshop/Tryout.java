package fr.entente.workshop;

import fr.entente.listening.Detector;
import fr.entente.listening.Listening;
import fr.entente.listening.Remark;
import fr.entente.listening.Trained;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Any sentence, and why it is read as it is, by the version in force or by the draft once it is
/// trained. Nothing is kept of what is tried.
@Service
public class Tryout {
  private final Listening listening;
  private final TrainedVersions candidates;
  private volatile @Nullable Explainer live;
  private volatile @Nullable Explainer draft;

  Tryout(Listening listening, TrainedVersions candidates) {
    this.listening = listening;
    this.candidates = candidates;
  }

  /// Empty while there is no such version.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'ADMINISTRATOR')")
  public Optional<Explanation> explain(Remark remark, Version version) {
    return explainer(version).map(explainer -> explainer.explain(remark));
  }

  Optional<Explainer> explainer(Version version) {
    return version == Version.LIVE ? live() : draft();
  }

  private Optional<Explainer> live() {
    Detector now = listening.detector().orElse(null);
    Explainer known = live;
    if (now == null) {
      return Optional.empty();
    }
    if (known == null || !known.explains(now)) {
      known = new Explainer(listening.content(), now);
      live = known;
    }
    return Optional.of(known);
  }

  private Optional<Explainer> draft() {
    Trained now = candidates.trained().orElse(null);
    Explainer known = draft;
    if (now == null) {
      draft = null;
      return Optional.empty();
    }
    if (known == null || !known.explains(now.detector())) {
      known = new Explainer(now.content(), now.detector());
      draft = known;
    }
    return Optional.of(known);
  }
}
