package fr.entente.desk.picture;

import fr.entente.calls.Disposition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Closing a call: the code one key accepts, and when it will be taken by itself (never, when
/// absent). The warning begins before the deadline. `why` is a message key: nobody was rung and no
/// outcome is to be chosen, the account is called again or given back.
public record ProposedWrapUp(
    String proposed,
    @Nullable String why,
    List<Disposition> codes,
    @Nullable Instant warnAt,
    @Nullable Instant deadline,
    int extensionsLeft) {}
