/// What happened and what is to come, as figures and lists: calls, the floor, promises kept, the
/// forecast, an agent's day. Only reads; every figure with what stands behind it.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "agents",
      "accounts",
      "listening",
      "scripts",
      "calls",
      "commitments",
      "commitments::grade",
      "workshop"
    })
@NullMarked
package fr.entente.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
