package fr.entente.compliance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would come of a dial now, told before it: by the very examination that gates the dial.
/// `hours` are those of the debtor's day as people write them (empty: closed), `until` is when the
/// hours that are open close; both on the debtor's clock. To be read only.
public record ContactOutlook(
    Light light,
    List<Refusal> refusals,
    @Nullable Instant nextAllowed,
    List<Caution> cautions,
    List<CapUse> caps,
    String hours,
    @Nullable Instant until) {
  /// May it be dialled: yes, yes with care, no.
  public enum Light {
    GREEN,
    AMBER,
    RED
  }

  /// Everything that forbids it may be lifted by a lead.
  public boolean liftable() {
    return light == Light.RED
        && refusals.stream().allMatch(refusal -> Liftable.byLead(refusal.rule()));
  }

  /// When time alone changes the light: what forbids it ends, or the hours close.
  public @Nullable Instant changesAt() {
    return light == Light.RED ? nextAllowed : until;
  }

  static ContactOutlook none(Refusal why) {
    return new ContactOutlook(Light.RED, List.of(why), null, List.of(), List.of(), "", null);
  }
}
