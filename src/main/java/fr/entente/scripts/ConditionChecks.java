package fr.entente.scripts;

import fr.entente.criteria.Condition;
import fr.entente.criteria.ConditionRead;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the conditions of a script and complains about those that cannot be meant.
final class ConditionChecks {
  private static final Pattern IF = Pattern.compile("^\\s*(?:si|if)\\b\\s*:?\\s*");

  private final String file;
  private final Complaints complaints;

  ConditionChecks(String file, Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
  }

  /// Null where it cannot be understood.
  @Nullable Condition read(int line, String written) {
    String text = IF.matcher(written).replaceFirst("");
    return switch (Condition.read(text)) {
      case ConditionRead.Understood(Condition condition) -> {
        if (condition.contradicts()) {
          complaints.error(file, line, "condition-contradicts", "text", text);
        }
        yield condition;
      }
      case ConditionRead.NotUnderstood fault -> {
        var detail = new ArrayList<>(List.of("column", "" + fault.column()));
        fault.detail().forEach((name, value) -> detail.addAll(List.of(name, value)));
        complaints.error(file, line, "condition-" + fault.fault(), detail.toArray(String[]::new));
        yield null;
      }
    };
  }

  /// A call is never stuck: the first answer, along which a skipped step leads, is always there.
  void offered(String step, List<Section.Bullet> bullets) {
    var free = bullets.stream().filter(bullet -> bullet.condition() == null).toList();
    if (bullets.isEmpty() || free.contains(bullets.getFirst())) {
      return;
    }
    String fault = free.isEmpty() ? "condition-on-all" : "condition-on-first";
    complaints.error(file, bullets.getFirst().line(), fault, "step", step);
  }
}
