package fr.entente.desk.picture;

import fr.entente.kernel.AccountId;
import java.time.Instant;

/// Something that happened to an account this agent worked, unread: `kept`, `broken` or `hold`.
public record ParkedNews(
    long id, AccountId account, String debtorName, String reference, String kind, Instant at) {}
