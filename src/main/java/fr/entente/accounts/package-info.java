/// Who owes what to whom: creditors, debtors, contacts, accounts, invoices, notes, dated facts and
/// the ledger.
@ApplicationModule(allowedDependencies = {"kernel", "wording"})
@NullMarked
package fr.entente.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
