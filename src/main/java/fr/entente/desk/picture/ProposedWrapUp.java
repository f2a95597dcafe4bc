package fr.entente.desk.picture;

import fr.entente.calls.Disposition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Closing a call: the code one key accepts, and when it will be taken by itself (never, when
/// absent). The warning begins before the deadline.
public record ProposedWrapUp(
    String proposed,
    List<Disposition> codes,
    @Nullable Instant warnAt,
    @Nullable Instant deadline,
    int extensionsLeft) {}
