package fr.entente.workshop;

import fr.entente.listening.ListeningContent;
import fr.entente.listening.Progress;
import fr.entente.listening.Trained;
import fr.entente.listening.Training;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The draft as it was last trained on this node, and the version in force with its held-back
/// readings, once somebody needed them.
@Component
class TrainedVersions {
  private volatile @Nullable Trained trained;
  private volatile @Nullable Trained live;
  private volatile String measured = "";

  Optional<Trained> trained() {
    return Optional.ofNullable(trained);
  }

  void trained(@Nullable Trained next) {
    trained = next;
  }

  /// Whether the draft's figures, those among ordinary people too, were shown.
  boolean measured() {
    Trained draft = trained;
    return draft != null && draft.detector().version().equals(measured);
  }

  void measured(Trained shown) {
    measured = shown.detector().version();
  }

  /// Trains the version in force once more for its held-back readings, unless they are known.
  Optional<Trained> live(ListeningContent content, Progress progress) {
    Trained known = live;
    if (known != null && known.content().version().equals(content.version())) {
      return Optional.of(known);
    }
    Trained draft = trained;
    if (draft != null && draft.content().version().equals(content.version())) {
      live = draft;
    } else {
      live = Training.trained(content, progress).orElse(null);
    }
    return Optional.ofNullable(live);
  }
}
