package fr.entente.accounts;

import fr.entente.kernel.ContactId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// A person or desk at the debtor's that can be reached.
public record Contact(
    ContactId id,
    DebtorId debtor,
    String name,
    ContactRole role,
    @Nullable PhoneNumber phone,
    @Nullable String email,
    boolean preferred,
    boolean phoneUnusable) {}
