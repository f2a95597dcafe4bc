package fr.entente.worklist;

import fr.entente.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why an item stands where it stands: the terms add up to the score.
public record Why(
    Tier tier,
    Money overdue,
    Money boost,
    int daysPastDue,
    int daysWaiting,
    @Nullable Instant dueAt,
    boolean canWait) {}
