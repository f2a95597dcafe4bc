/// File imports: open items, accounting files, payments.
@ApplicationModule(
    allowedDependencies = {"kernel", "agents", "accounts", "compliance", "payments", "commitments"})
@NullMarked
package fr.entente.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
