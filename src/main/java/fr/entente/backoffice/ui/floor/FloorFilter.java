package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.router.QueryParameters;
import fr.entente.agents.Presence;
import fr.entente.reporting.FloorLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which agents of the floor are shown, as the address says it.
record FloorFilter(@Nullable String team, @Nullable Presence state) {
  static final FloorFilter NONE = new FloorFilter(null, null);

  static FloorFilter of(QueryParameters asked) {
    return new FloorFilter(
        asked.getSingleParameter("team").filter(team -> !team.isBlank()).orElse(null),
        asked
            .getSingleParameter("state")
            .flatMap(name ->
                Stream.of(Presence.values()).filter(one -> one.name().equals(name)).findFirst())
            .orElse(null));
  }

  QueryParameters parameters() {
    Map<String, String> said = new LinkedHashMap<>();
    if (team != null) {
      said.put("team", team);
    }
    if (state != null) {
      said.put("state", state.name());
    }
    return QueryParameters.simple(said);
  }

  boolean shows(FloorLine line) {
    return (team == null || team.equals(line.team()))
        && (state == null || state == line.row().presence());
  }
}
