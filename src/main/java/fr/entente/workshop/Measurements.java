package fr.entente.workshop;

import fr.entente.detection.SimulatedCalls;
import fr.entente.kernel.Language;
import fr.entente.listening.Detector;
import fr.entente.listening.Example;
import fr.entente.listening.Listening;
import fr.entente.listening.Measures;
import fr.entente.listening.Progress;
import fr.entente.listening.Reading;
import fr.entente.listening.Reliability;
import fr.entente.listening.Remark;
import fr.entente.listening.Trained;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// How well a version reads labelled lines, either of a file as `detect --evaluate` takes it, or
/// its own examples, each read by a model that had not learnt from it.
@Service
public class Measurements {
  private static final String LEADING = "hasAnyRole('LEAD', 'TRAINER', 'MANAGER', 'ADMINISTRATOR')";

  private final Listening listening;
  private final TrainedVersions candidates;
  private final TrainingQueue queue;

  Measurements(Listening listening, TrainedVersions candidates, TrainingQueue queue) {
    this.listening = listening;
    this.candidates = candidates;
    this.queue = queue;
  }

  /// Ends without a result when there is no such version, or when it is stopped.
  @PreAuthorize(LEADING)
  public Running<Measured> heldBack(Version version) {
    return queue.begin(running -> trained(version, running).map(this::shown));
  }

  private Measured shown(Trained trained) {
    Measured measured = own(trained);
    candidates.measured(trained);
    return measured;
  }

  private Optional<Trained> trained(Version version, Progress progress) {
    if (version == Version.DRAFT) {
      return candidates.trained();
    }
    return listening.detector().isEmpty()
        ? Optional.empty()
        : candidates.live(listening.content(), progress);
  }

  private static Measured own(Trained trained) {
    List<Example> examples = trained.content().examples();
    Map<Remark, Reading> readings = new HashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      readings.put(examples.get(i).remark(), trained.heldBack().get(i));
    }
    List<Example> lines = new ArrayList<>(examples);
    for (Example line : trained.content().ordinary()) {
      lines.add(line);
      readings.put(line.remark(), trained.detector().read(line.remark()));
    }
    return Measured.own(
        trained.detector().version(),
        lines.size(),
        Measures.of(readings::get, lines),
        Stream.of(Language.values()).map(each -> Reliability.of(trained, each)).toList(),
        SimulatedCalls.of(trained));
  }

  /// Ends without a result when there is no such version, or when it is stopped.
  @PreAuthorize(LEADING)
  public Running<Measured> lines(Version version, String file) {
    return queue.begin(running -> {
      Optional<Detector> detector =
          version == Version.LIVE
              ? listening.detector()
              : candidates.trained().map(Trained::detector);
      return detector.flatMap(each -> measure(each, file, running));
    });
  }

  private static Optional<Measured> measure(Detector detector, String file, Progress progress) {
    LabelledFile read = LabelledFile.of(file);
    List<Example> lines = read.lines();
    Map<Remark, Reading> readings = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      readings.computeIfAbsent(lines.get(i).remark(), detector::read);
      if (!progress.at(i + 1, lines.size())) {
        return Optional.empty();
      }
    }
    Map<String, Measures> byWriter = new TreeMap<>();
    read.writers().forEach((writer, its) -> byWriter.put(writer, Measures.of(readings::get, its)));
    return Optional.of(
        Measured.file(
            detector.version(), lines.size(), Measures.of(readings::get, lines), read, byWriter));
  }
}
