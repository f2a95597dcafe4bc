package fr.entente.desk.picture;

import fr.entente.compliance.ContactOutlook;
import fr.entente.compliance.OverrideRequest;
import fr.entente.kernel.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a dial of the number in hand would meet, and what this agent last asked the leads about it.
/// `decider` is the name of who answered.
public record Gate(
    PhoneNumber number,
    ContactOutlook outlook,
    @Nullable OverrideRequest asked,
    @Nullable String decider) {
  /// A lead may be asked, and has not been yet.
  public boolean askable() {
    return outlook.liftable() && (asked == null || !asked.open());
  }

  /// Still so for this number at this instant.
  public boolean stands(PhoneNumber wanted, Instant now) {
    Instant changes = outlook.changesAt();
    return number.equals(wanted) && (changes == null || now.isBefore(changes));
  }
}
