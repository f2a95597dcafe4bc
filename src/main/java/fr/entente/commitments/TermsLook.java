package fr.entente.commitments;

import org.jspecify.annotations.Nullable;

/// What the one who is signed in may make of terms: the own limits, which of them or of the rules
/// the terms meet, and whether not even a lead could agree.
public record TermsLook(
    PlanLimits limits, CommitmentResult.@Nullable Refused refusal, boolean beyondAll) {}
