package fr.entente.exchange;

import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.exchange.file.FirstRows;
import fr.entente.exchange.file.UploadedFile;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Remembers how a person set the files of a creditor right. A file is known again by its header,
/// as that is found when the file is read in the way that was set.
@Component
class LayoutMemory {
  private final ImportLayoutRepository layouts;
  private final Agents agents;
  private final JsonMapper json;
  private final Clock clock;

  LayoutMemory(ImportLayoutRepository layouts, Agents agents, JsonMapper json, Clock clock) {
    this.layouts = layouts;
    this.agents = agents;
    this.json = json;
    this.clock = clock;
  }

  /// What was set for files like this one. Books all have the same header: what they are read for
  /// is asked anew each time.
  Optional<RememberedLayout> find(CreditorId creditor, UploadedFile upload, Path file) {
    for (ImportLayoutRow row : layouts.ofCreditor(creditor)) {
      if (row.kind() != ImportKind.FEC_PAYMENTS) {
        var setting = json.readValue(row.setting(), LayoutSetting.class);
        var found = FirstRows.rowOf(row.signature(), upload, file, setting);
        if (found.isPresent()) {
          LayoutSetting here = setting.headedBy(found.getAsInt());
          return Optional.of(new RememberedLayout(row.id(), here, row.setAt(), name(row.setBy())));
        }
      }
    }
    return Optional.empty();
  }

  /// Keeps what was said, unless it is what is kept, on whichever row the header stands this time.
  void remember(CreditorId creditor, ImportKind kind, String signature, LayoutSetting setting) {
    boolean known =
        layouts
            .ofFile(creditor, kind, signature)
            .map(row -> json.readValue(row.setting(), LayoutSetting.class))
            .filter(kept -> kept.headedBy(setting.headerRow()).equals(setting))
            .isPresent();
    if (!known) {
      Long by = agents.signedIn().map(Agent::id).map(AgentId::value).orElse(null);
      layouts.remember(
          creditor.value(),
          kind.name(),
          signature,
          json.writeValueAsString(setting),
          by,
          clock.instant());
    }
  }

  void forget(long id) {
    layouts.forget(id);
  }

  private String name(@Nullable AgentId by) {
    return by == null ? "" : agents.byId(by).name();
  }
}
