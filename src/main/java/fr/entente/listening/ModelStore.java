package fr.entente.listening;

import fr.entente.kernel.Language;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trained models by version, in a folder: the next start need not train. Only a convenience, so an
/// unreadable file counts as absent and an unwritable folder as no folder.
final class ModelStore {
  private static final Logger LOG = LoggerFactory.getLogger(ModelStore.class);
  private static final int MAGIC = 0x454E5435;
  private static final int KEPT = 5;

  private final Path folder;

  ModelStore(Path folder) {
    this.folder = folder;
  }

  private Path file(String version) {
    return folder.resolve(version + ".model");
  }

  Optional<Model> load(String version) {
    Path file = file(version);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      return in.readInt() == MAGIC ? Optional.of(read(in)) : Optional.empty();
    } catch (IOException e) {
      LOG.warn("The stored detector {} cannot be read: {}", version, e.toString());
      return Optional.empty();
    }
  }

  void save(String version, Model model) {
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, version, ".part");
      try (var out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
        out.writeInt(MAGIC);
        write(out, model);
      }
      Files.move(part, file(version), StandardCopyOption.REPLACE_EXISTING);
      prune();
    } catch (IOException e) {
      LOG.warn("The detector {} cannot be stored: {}", version, e.toString());
    }
  }

  private void prune() throws IOException {
    List<Path> models;
    try (var files = Files.list(folder)) {
      models = new ArrayList<>(files.filter(f -> f.toString().endsWith(".model")).toList());
    }
    models.sort((a, b) -> Long.compare(b.toFile().lastModified(), a.toFile().lastModified()));
    for (Path old : models.subList(Math.min(KEPT, models.size()), models.size())) {
      Files.deleteIfExists(old);
    }
  }

  private static void write(DataOutputStream out, Model model) throws IOException {
    List<String> names = model.dictionary().names();
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
    out.writeInt(model.questions().size());
    for (LogisticRegression question : model.questions()) {
      out.writeFloat(question.constant());
      for (float weight : question.weights()) {
        out.writeFloat(weight);
      }
    }
    out.writeInt(model.nets().size());
    for (Map.Entry<Language, SmallNet> each : model.nets().entrySet()) {
      out.writeUTF(each.getKey().name());
      NetFile.write(out, each.getValue());
    }
    out.writeInt(model.calibrations().size());
    for (Map.Entry<Language, Calibration> each : model.calibrations().entrySet()) {
      Calibration c = each.getValue();
      out.writeUTF(each.getKey().name());
      for (double value : new double[] {c.slope(), c.shift(), c.threshold(), c.crisis()}) {
        out.writeDouble(value);
      }
    }
  }

  private static Model read(DataInputStream in) throws IOException {
    int size = in.readInt();
    List<String> names = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      names.add(in.readUTF());
    }
    int count = in.readInt();
    List<LogisticRegression> questions = new ArrayList<>(count);
    for (int q = 0; q < count; q++) {
      float constant = in.readFloat();
      float[] weights = new float[size];
      for (int i = 0; i < size; i++) {
        weights[i] = in.readFloat();
      }
      questions.add(new LogisticRegression(weights, constant));
    }
    Map<Language, SmallNet> nets = new EnumMap<>(Language.class);
    for (int n = in.readInt(); n > 0; n--) {
      nets.put(Language.valueOf(in.readUTF()), NetFile.read(in, size));
    }
    Map<Language, Calibration> calibrations = new EnumMap<>(Language.class);
    for (int n = in.readInt(); n > 0; n--) {
      Language language = Language.valueOf(in.readUTF());
      calibrations.put(
          language,
          new Calibration(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
    }
    return new Model(new Dictionary(names), questions, nets, calibrations);
  }
}
