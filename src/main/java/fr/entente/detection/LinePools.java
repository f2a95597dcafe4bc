package fr.entente.detection;

import fr.entente.kernel.Language;
import fr.entente.listening.Channel;
import fr.entente.listening.Example;
import fr.entente.listening.Label;
import fr.entente.listening.Reading;
import fr.entente.listening.Trained;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The spoken lines that calls are made of, in one language: of ordinary life, kept apart from all
/// learning and from the background; look-alikes, those of a danger to life apart; and signs by
/// label.
record LinePools(
    List<ReadLine> apart,
    List<ReadLine> background,
    List<ReadLine> alike,
    List<ReadLine> grave,
    Map<Label, List<ReadLine>> signs) {

  static LinePools of(Trained trained, EngagementSettings settings, Language language) {
    var pools =
        new LinePools(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new EnumMap<>(Label.class));
    var content = trained.content();
    for (int i = 0; i < content.examples().size(); i++) {
      Example line = content.examples().get(i);
      if (line.language() == language && line.channel() == Channel.TRANSCRIPT) {
        Reading reading = trained.heldBack().get(i);
        pools.add(new ReadLine(line, reading, Strength.of(reading, content, settings)));
      }
    }
    for (Example line : content.ordinary()) {
      if (line.language() == language && line.channel() == Channel.TRANSCRIPT) {
        Reading reading = trained.detector().read(line.remark());
        pools.apart.add(new ReadLine(line, reading, Strength.of(reading, content, settings)));
      }
    }
    return pools;
  }

  private void add(ReadLine line) {
    Example example = line.example();
    if (line.sign()) {
      signs.computeIfAbsent(example.label(), _ -> new ArrayList<>()).add(line);
    } else if (example.label() == Label.NONE && !example.hardNegative()) {
      background.add(line);
    } else if (example.near() == Label.CRISIS_RISK) {
      grave.add(line);
    } else {
      alike.add(line);
    }
  }

  /// No call can be made of less.
  boolean enough() {
    return !apart.isEmpty() && !background.isEmpty() && !alike.isEmpty() && signs.size() > 2;
  }

  /// How many lines of ordinary life there are.
  int ordinary() {
    return apart.size() + background.size();
  }

  /// The signs' labels but for a danger to life.
  List<Label> labels() {
    return signs.keySet().stream().filter(label -> label != Label.CRISIS_RISK).toList();
  }

  /// As many lines as these, drawn from them: what another day's lines might have been.
  LinePools drawn(RandomGenerator chance) {
    var others = new EnumMap<Label, List<ReadLine>>(Label.class);
    signs.forEach((label, lines) -> others.put(label, drawn(lines, chance)));
    return new LinePools(
        drawn(apart, chance),
        drawn(background, chance),
        drawn(alike, chance),
        drawn(grave, chance),
        others);
  }

  private static List<ReadLine> drawn(List<ReadLine> lines, RandomGenerator chance) {
    List<ReadLine> others = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      others.add(one(lines, chance));
    }
    return others;
  }

  static ReadLine one(List<ReadLine> lines, RandomGenerator chance) {
    return lines.get(chance.nextInt(lines.size()));
  }
}
