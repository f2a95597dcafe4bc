package fr.entente.desk.ui;

import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The forms of the DO column, by the command that opens them. Without a form for each of those
/// commands, and one only, nothing starts.
@Component
final class DoForms {
  private final Map<DeskCommand, DoForm.Maker> makers;

  DoForms(List<DoForm.Maker> found) {
    makers = found.stream().collect(Collectors.toMap(DoForm.Maker::opens, Function.identity()));
    var without =
        Arrays.stream(DeskCommand.values())
            .filter(command -> command.opensForm() != makers.containsKey(command))
            .toList();
    if (!without.isEmpty()) {
      throw new IllegalStateException("command and form do not meet: " + without);
    }
  }

  DoForm of(DeskCommand command, Control control, DeskState state) {
    return Objects.requireNonNull(makers.get(command)).make(control, state);
  }
}
