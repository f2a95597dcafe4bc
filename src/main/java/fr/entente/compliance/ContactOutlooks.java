package fr.entente.compliance;

import fr.entente.compliance.ContactOutlook.Light;
import fr.entente.compliance.ContactPolicy.Caps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: green, amber or red before a dial, with the hours, the caps and what is used of
/// them. Decides nothing: the dial asks again.
@Service
public class ContactOutlooks {
  private final FactsReader facts;
  private final PolicyChoice choice;

  ContactOutlooks(FactsReader facts, PolicyChoice choice) {
    this.facts = facts;
    this.choice = choice;
  }

  @PreAuthorize("isAuthenticated()")
  @Transactional(readOnly = true)
  public ContactOutlook of(ContactQuestion question) {
    var subject = facts.subject(question);
    return choice
        .of(subject)
        .map(policy -> of(policy, facts.read(question, subject), question.at()))
        .orElseGet(() -> ContactOutlook.none(PolicyChoice.none(subject)));
  }

  static ContactOutlook of(ContactPolicy policy, ContactFacts facts, Instant at) {
    var examination = new ContactExamination(policy, facts);
    List<Refusal> refusals = examination.refusals(at);
    List<CapUse> caps = caps(policy.caps(), facts, at);
    var closing = policy.hours().closing(facts.zones(), at).orElse(null);
    var cautions = refusals.isEmpty() ? Caution.of(facts, caps, closing, at) : List.<Caution>of();
    return new ContactOutlook(
        light(refusals, cautions),
        refusals,
        refusals.isEmpty() ? null : examination.nextAllowed(at).orElse(null),
        cautions,
        caps,
        hours(policy, facts, at),
        refusals.isEmpty() ? closing : null);
  }

  private static Light light(List<Refusal> refusals, List<Caution> cautions) {
    if (!refusals.isEmpty()) {
      return Light.RED;
    }
    return cautions.isEmpty() ? Light.GREEN : Light.AMBER;
  }

  private static List<CapUse> caps(Caps caps, ContactFacts facts, Instant at) {
    return Stream.of(
            use(RuleId.CAP_DAY, caps.day(), Duration.ofDays(1), facts, at),
            use(RuleId.CAP_7_DAYS, caps.week(), Duration.ofDays(7), facts, at),
            use(RuleId.CAP_30_DAYS, caps.month(), Duration.ofDays(30), facts, at))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<CapUse> use(
      RuleId rule, @Nullable Integer cap, Duration window, ContactFacts facts, Instant at) {
    return cap == null
        ? Optional.empty()
        : Optional.of(new CapUse(rule, cap, CallLimits.within(window, facts, at).size()));
  }

  private static String hours(ContactPolicy policy, ContactFacts facts, Instant at) {
    var day = at.atZone(facts.zone()).toLocalDate();
    boolean closed = policy.holidays() != null && facts.holidays().closed(day);
    return closed ? "" : policy.hours().written().getOrDefault(day.getDayOfWeek(), "");
  }
}
