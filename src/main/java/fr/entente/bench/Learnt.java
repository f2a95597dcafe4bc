package fr.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the detector learnt for the product's own data folder; the scratch folder of a bench gets a
/// copy, so that nothing is learnt beside what is measured.
final class Learnt {
  private static final String FOLDER = "listening";

  private Learnt() {}

  static void copy(Path scratch) throws IOException {
    String data = System.getenv().getOrDefault("ENTENTE_DATA", "data");
    Path known = Path.of(data, FOLDER);
    if (!Files.isDirectory(known)) {
      return;
    }
    List<Path> models;
    try (var files = Files.list(known)) {
      models = files.filter(each -> each.toString().endsWith(".model")).toList();
    }
    Path into = Files.createDirectories(scratch.resolve(FOLDER));
    for (Path model : models) {
      Files.copy(model, into.resolve(model.getFileName()));
    }
  }
}
