package fr.entente.compliance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes what a verdict rested on, so that it can be proved years later (POL-08).
@Component
class VerdictInputs {
  private final JsonMapper json = JsonMapper.builder().build();

  String json(ContactQuestion question, ContactFacts facts) {
    Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
    inputs.put("at", question.at().toString());
    inputs.put("number", question.number().e164());
    inputs.put("zones", facts.zones().stream().map(Object::toString).sorted().toList());
    inputs.put("holidays", facts.holidays().region());
    inputs.put("collector", facts.collector().name());
    inputs.put("mandate", facts.mandate());
    inputs.put("letterSentOn", text(facts.letterSentOn()));
    inputs.put("oldestDueOn", text(facts.oldestDueOn()));
    inputs.put("partPayments", facts.partPayments().stream().map(Object::toString).toList());
    inputs.put("holds", facts.holds().stream().map(h -> h.id() + " " + h.type()).toList());
    inputs.put("optedOut", facts.optedOut());
    inputs.put(
        "inconvenient",
        facts.inconvenient().stream()
            .map(t -> t.days().stream().sorted().toList() + " " + t.from() + "-" + t.to())
            .toList());
    inputs.put(
        "attempts",
        facts.attempts().stream()
            .map(a -> Map.of("at", a.at().toString(), "rang", a.rang(), "right", a.rightParty()))
            .toList());
    inputs.put("agreedCallback", facts.agreedCallback());
    inputs.put("overridden", facts.overridden().stream().map(Enum::name).sorted().toList());
    inputs.put("live", facts.live());
    return json.writeValueAsString(inputs);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
