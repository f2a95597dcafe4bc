package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.InvoiceId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;

/// The invoices of accounts, the oldest due first.
interface InvoiceRepository extends AggregateRepository<InvoiceRow, InvoiceId> {
  List<Invoice> findByAccountOrderByDueOnAscIdAsc(AccountId account);

  /// What is open on an invoice now, held until the transaction ends.
  @NativeQuery(
      "SELECT account_id AS account, open_amount AS open, LEAST(disputed, GREATEST(open_amount, 0)) AS disputed"
          + " FROM invoice WHERE id = :invoice FOR UPDATE")
  Optional<Held> hold(long invoice);

  interface Held {
    long getAccount();

    BigDecimal getOpen();

    BigDecimal getDisputed();
  }
}
