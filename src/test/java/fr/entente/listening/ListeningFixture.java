package fr.entente.listening;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The product's content and the detector that it makes: trained once per run, and kept where the
/// product looks for it, so that the browser tests need not train.
public final class ListeningFixture {
  static final Path CONTENT = Path.of("scripts-content", "listening");

  private static final ModelStore STORE = new ModelStore(Path.of("data", "listening"));

  private static Detector shipped;
  private static Trained trained;

  private ListeningFixture() {}

  /// A listening of its own folder, without the product around it.
  public static Listening listening(Path folder, Path models) {
    return new Listening(new ListeningSettings(folder, models));
  }

  /// A detector that has learnt nothing, for tests that bring their own readings.
  public static Detector untaught(String version, ListeningContent content) {
    var model = new Model(new Dictionary(List.of()), List.of(), Map.of(), Map.of());
    return new Detector(version, model, content.lexicon());
  }

  /// As it ships.
  public static synchronized Detector detector() {
    if (shipped == null) {
      var content = ContentReader.read(ContentReader.files(CONTENT));
      shipped = once(() -> stored(content).orElseGet(() -> learnt(content).detector()));
    }
    return shipped;
  }

  /// With what was made of each example by a model that had learnt neither from it nor from
  /// anything like it.
  public static synchronized Trained trained() {
    if (trained == null) {
      var content = ContentReader.read(ContentReader.files(CONTENT));
      trained = once(() -> noted(content).orElseGet(() -> learnt(content)));
    }
    return trained;
  }

  private static Optional<Detector> stored(ListeningContent content) {
    return STORE.load(Training.version(content)).map(model -> Training.detector(content, model));
  }

  private static Optional<Trained> noted(ListeningContent content) {
    Path notes = notes(content);
    return Files.exists(notes)
        ? STORE
            .load(Training.version(content))
            .map(model -> Training.trained(content, new Training.Learnt(model, read(notes))))
        : Optional.empty();
  }

  private static Trained learnt(ListeningContent content) {
    var learnt = Training.learnt(content, Progress.SILENT).orElseThrow();
    STORE.save(Training.version(content), learnt.model());
    write(notes(content), learnt.unseen());
    return Training.trained(content, learnt);
  }

  /// Two virtual machines may run tests side by side: the other one waits, and need not train.
  private static <T> T once(Supplier<T> work) {
    try {
      Files.createDirectories(Path.of("target"));
      try (var file =
              FileChannel.open(
                  Path.of("target", "listening.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var _ = file.lock()) {
        return work.get();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path notes(ListeningContent content) {
    return Path.of("target", Training.version(content) + ".scores");
  }

  private static void write(Path file, double[][] scores) {
    try (var out = new ObjectOutputStream(Files.newOutputStream(file))) {
      out.writeObject(scores);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[][] read(Path file) {
    try (var in = new ObjectInputStream(Files.newInputStream(file))) {
      return (double[][]) in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
