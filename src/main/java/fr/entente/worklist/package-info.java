/// Which account an agent works next: order, claims, callbacks, recycling.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "agents",
      "accounts",
      "compliance",
      "calls",
      "payments",
      "commitments"
    })
@NullMarked
package fr.entente.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
