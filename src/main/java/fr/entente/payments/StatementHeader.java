package fr.entente.payments;

import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a statement says about itself, as far as it does.
public record StatementHeader(
    String iban,
    String reference,
    @Nullable Long sequence,
    @Nullable Money opening,
    @Nullable Money closing,
    @Nullable LocalDate closedOn) {
  /// As much of its reference as is kept.
  public String keptReference() {
    return EntryRepository.cut(reference, 80);
  }
}
