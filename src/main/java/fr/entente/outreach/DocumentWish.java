package fr.entente.outreach;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.InvoiceId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Documents that somebody asks for: of which account, during which call, to which address as it
/// was typed, for whom. The invoices are those of the account that are meant.
public record DocumentWish(
    AccountId account,
    @Nullable CallId call,
    Set<DocumentKind> kinds,
    Set<InvoiceId> invoices,
    String address,
    String reader,
    AgentId author) {}
