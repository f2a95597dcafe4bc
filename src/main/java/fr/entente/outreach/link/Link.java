package fr.entente.outreach.link;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.CommitmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The right to look at one arrangement on the public page, in force or not.
public record Link(
    long id,
    AccountId account,
    CommitmentId commitment,
    Instant expiresAt,
    @Nullable Instant revokedAt) {}
