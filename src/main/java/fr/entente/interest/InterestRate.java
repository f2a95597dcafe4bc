package fr.entente.interest;

import fr.entente.kernel.AgentId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A rate of a half-year such as `2026H1`, in percent a year, and where it was published. Without
/// an author it came with the product.
public record InterestRate(
    RateKind kind,
    String semester,
    BigDecimal percent,
    String source,
    @Nullable AgentId author,
    @Nullable Instant at) {}
