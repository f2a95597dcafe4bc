package fr.entente.desk.picture;

import fr.entente.outreach.Thanks;
import org.jspecify.annotations.Nullable;

/// What is good to know about the terms being written; between two accounts, the day's figures and
/// the next kept promise to thank for.
public record MoneySlice(
    @Nullable Counsel counsel,
    boolean smallAccounts,
    Figures figures,
    int parked,
    Thanks.@Nullable Proposal thanks) {}
