package fr.entente.commitments;

import fr.entente.kernel.Money;

/// What one may agree to without asking: days from today to the first payment, months to the last,
/// number of parts, the smallest part. Within `soon` days a first payment is usually kept.
public record PlanLimits(int days, int months, int parts, Money minimum, int soon) {}
