package fr.entente.desk.money;

import fr.entente.accounts.Invoice;
import java.util.List;

/// What can be sent to the debtor on the desk: invoices with something open, whether it is known
/// where to pay, and the address that is known (empty: none).
public record DocumentOffer(List<Invoice> invoices, boolean bank, String address) {
  static final DocumentOffer NONE = new DocumentOffer(List.of(), false, "");
}
