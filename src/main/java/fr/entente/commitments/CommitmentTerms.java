package fr.entente.commitments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.InvoiceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the debtor committed to, completely: dated amounts, means, invoices covered, words used,
/// who said it.
public record CommitmentTerms(
    AccountId account,
    @Nullable CallId call,
    AgentId agent,
    List<Instalment> instalments,
    PaymentMeans means,
    List<InvoiceId> invoices,
    String words,
    String payerName) {}
