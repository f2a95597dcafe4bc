package fr.entente.exchange;

import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Intake;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Siren;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Creditors that are met with their first file.
@Component
class NewCreditors {
  private final Intake intake;

  NewCreditors(Intake intake) {
    this.intake = intake;
  }

  CreditorId add(
      String name,
      @Nullable String siren,
      CollectorKind collector,
      @Nullable String callbackPhone,
      @Nullable String mandateReference) {
    if (name.isBlank() || collector == CollectorKind.THIRD_PARTY && mandateReference == null) {
      throw new IllegalArgumentException("a name is needed, and for a third party a mandate");
    }
    String checked =
        siren == null
            ? null
            : Siren.parse(siren)
                .orElseThrow(() -> new IllegalArgumentException("not a SIREN"))
                .value();
    return intake.addCreditor(name, checked, collector, null, callbackPhone, mandateReference);
  }
}
