package fr.entente.detection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// The product's content without its held-back part, and a detector trained on that alone: once per
/// run, and kept under `target` as long as the content stays the same.
final class Ears {
  static final Path CONTENT = Path.of("scripts-content", "listening");

  private static final int PARTS = 7;

  private record Split(Detector detector, List<Example> heldBack) {}

  private static Split split;

  private Ears() {}

  static Detector detector() {
    return split().detector();
  }

  /// About one line in seven, fixed by the words of its group of near-duplicates.
  static List<Example> heldBack() {
    return split().heldBack();
  }

  private static synchronized Split split() {
    if (split == null) {
      SortedMap<String, String> files = ContentReader.files(CONTENT);
      ListeningContent all = ContentReader.read(files);
      int[] parts = Clusters.folds(all.examples(), PARTS);
      List<Example> learnt = new ArrayList<>();
      List<Example> heldBack = new ArrayList<>();
      for (int i = 0; i < parts.length; i++) {
        (parts[i] == 0 ? heldBack : learnt).add(all.examples().get(i));
      }
      var content =
          new ListeningContent(
              all.version() + "-part",
              learnt,
              all.phrases(),
              all.vocabulary(),
              all.abbreviations(),
              all.complaints());
      split = new Split(trained(content), heldBack);
    }
    return split;
  }

  private static Detector trained(ListeningContent content) {
    var store = new ModelStore(Path.of("target", "listening"));
    String version = Training.version(content);
    return store
        .load(version)
        .map(model -> Training.detector(content, model))
        .orElseGet(() -> {
          Detector fresh = Training.train(content, Progress.SILENT).orElseThrow();
          store.save(version, fresh.model());
          return fresh;
        });
  }
}
