package fr.entente.desk.picture;

import fr.entente.outreach.SentDocument;
import fr.entente.outreach.Thanks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is good to know about the terms being written, and which documents were sent today; between
/// two accounts, the day's figures and the next kept promise to thank for.
public record MoneySlice(
    @Nullable Counsel counsel,
    boolean smallAccounts,
    Figures figures,
    int parked,
    Thanks.@Nullable Proposal thanks,
    List<SentDocument> documents) {}
