/// Money received and reversed; posts to the ledger.
@ApplicationModule(allowedDependencies = {"kernel", "agents", "accounts", "compliance"})
@NullMarked
package fr.entente.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
