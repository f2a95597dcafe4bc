package fr.entente.accounts;

import fr.entente.kernel.CreditorId;
import org.jspecify.annotations.Nullable;

/// To whom the money is owed. A policy override replaces the policy found by country, kind and
/// collector.
public record Creditor(
    CreditorId id,
    String name,
    @Nullable String siren,
    CollectorKind collector,
    @Nullable String policyOverride,
    @Nullable String callbackPhone,
    @Nullable String mandateReference) {}
