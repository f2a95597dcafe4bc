package fr.entente.listening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// The product's content without its held-back part, and a detector trained on that alone: once per
/// run, and kept under `target` as long as the content stays the same.
public final class ListeningFixture {
  static final Path CONTENT = Path.of("scripts-content", "listening");

  private static final int PARTS = 7;

  private record Split(Detector detector, List<Example> heldBack) {}

  private static Split split;

  private ListeningFixture() {}

  /// A listening of its own folder, without the product around it.
  public static Listening listening(Path folder, Path models) {
    return new Listening(new ListeningSettings(folder, models));
  }

  /// A detector that has learnt nothing, for tests that bring their own readings.
  public static Detector untaught(String version, ListeningContent content) {
    var model = new Model(new Dictionary(List.of()), new double[] {1, 1, 1}, List.of(), Map.of());
    return new Detector(version, model, content.lexicon());
  }

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
