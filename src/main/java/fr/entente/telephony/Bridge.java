package fr.entente.telephony;

import fr.entente.kernel.CallId;
import fr.entente.kernel.Language;
import fr.entente.kernel.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What we know of one call at the provider's: two legs and the conference between them. `closed`:
/// nobody is to be rung for it any more. `ears`: how many transcriptions were asked for.
record Bridge(
    CallId call,
    String attempt,
    PhoneNumber agentPhone,
    Language agentLanguage,
    PhoneNumber number,
    Language debtorLanguage,
    Instant createdAt,
    @Nullable String agentSid,
    @Nullable String debtorSid,
    @Nullable String conferenceSid,
    @Nullable Instant pressedAt,
    @Nullable Instant debtorRequestedAt,
    @Nullable Instant closedAt,
    @Nullable Instant agentOverAt,
    @Nullable Instant debtorOverAt,
    int ears) {

  boolean debtorRequested() {
    return debtorRequestedAt != null;
  }

  boolean closed() {
    return closedAt != null;
  }

  /// Neither leg is alive, nor will one be.
  boolean gone() {
    return closed() && agentOverAt != null && (debtorRequestedAt == null || debtorOverAt != null);
  }
}
