package fr.entente.interest;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The late interest rate in a creditor's terms of sale, in percent a year; none means the default
/// rate.
public record ContractRate(
    CreditorId creditor, @Nullable BigDecimal percent, String source, AgentId author, Instant at) {}
