package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTests {
  @TempDir Path folder;

  private static ListeningContent little() {
    var files = new TreeMap<String, String>();
    files.put(
        "fr/examples/cash_flow_hidden.tsv",
        "transcript\tplus de trésorerie\nnote\ttréso vide\ntranscript\tpas de trésorerie ce mois\n");
    files.put(
        "fr/examples/none.tsv",
        "transcript\tbonjour madame\nnote\trappel lundi\ntranscript\tmerci bonne journée\n");
    return ContentReader.read(files);
  }

  private static final List<String> SAID =
      List.of("on n'a plus de trésorerie", "bonjour", "la trésorerie va bien");

  private static List<Reading> readings(Detector detector) {
    return SAID.stream().map(s -> detector.read(Remark.heard(Language.FR, s))).toList();
  }

  @Test
  void theSameContentGivesTheSameDetector() {
    Detector one = Training.train(little(), Progress.SILENT).orElseThrow();
    Detector two = Training.train(little(), Progress.SILENT).orElseThrow();
    assertThat(two.version()).isEqualTo(one.version());
    assertThat(readings(two)).isEqualTo(readings(one));
  }

  @Test
  void aStoredDetectorReadsLikeTheTrainedOne() {
    Detector trained = Training.train(little(), Progress.SILENT).orElseThrow();
    var store = new ModelStore(folder);
    store.save(trained.version(), trained.model());
    Model model = store.load(trained.version()).orElseThrow();
    assertThat(readings(Training.detector(little(), model))).isEqualTo(readings(trained));
  }

  @Test
  void aSpoiltStoredDetectorCountsAsAbsent() throws Exception {
    Files.writeString(folder.resolve("x.model"), "nonsense");
    assertThat(new ModelStore(folder).load("x")).isEmpty();
    assertThat(new ModelStore(folder).load("y")).isEmpty();
  }

  @Test
  void trainingTellsHowFarItIsAndCanBeStopped() {
    var steps = new java.util.ArrayList<String>();
    assertThat(Training.train(little(), (done, of) -> steps.add(done + "/" + of))).isPresent();
    assertThat(steps).containsExactly("1/4", "2/4", "3/4", "4/4");
    assertThat(Training.train(little(), (done, of) -> false)).isEmpty();
  }

  @Test
  void nearDuplicatesNeverStraddleASplit() {
    var files = new TreeMap<String, String>();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append("note\tle client ").append(i).append(" attend son virement de la mairie\n");
    }
    files.put("fr/examples/none.tsv", lines.toString());
    int[] folds = Clusters.folds(ContentReader.read(files).examples(), 5);
    assertThat(folds).containsOnly(folds[0]);
  }
}
