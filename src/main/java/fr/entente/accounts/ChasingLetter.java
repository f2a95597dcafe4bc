package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A letter that asked the customer for money before somebody calls. Without a day of reply nobody
/// has noted one. The formal letter that an account came with has no id.
public record ChasingLetter(
    @Nullable Long id,
    AccountId account,
    String title,
    LetterChannel channel,
    LocalDate sentOn,
    String source,
    @Nullable LocalDate repliedOn) {}
