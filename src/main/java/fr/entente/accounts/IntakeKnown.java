package fr.entente.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a line says of the customer beside the debt: what proves who it is, and how sound it is, by
/// whom, as of when.
public record IntakeKnown(
    @Nullable String orderNumber,
    @Nullable LocalDate birthDate,
    @Nullable String creditScore,
    @Nullable String creditSource,
    @Nullable LocalDate creditOn) {
  public static final IntakeKnown NONE = new IntakeKnown(null, null, null, null, null);
}
