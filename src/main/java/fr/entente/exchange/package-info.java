/// File imports: open items, accounting files, payments. Here are the runs and what becomes of
/// their items; how files are read is in `file`, what banks send in `bank`, both for this module
/// alone.
@ApplicationModule(
    allowedDependencies = {"kernel", "agents", "accounts", "compliance", "payments", "commitments"})
@NullMarked
package fr.entente.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
