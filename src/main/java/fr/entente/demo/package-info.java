/// The demonstration's past: calls, commitments, callbacks and holds on the portfolio that was just
/// loaded, so that no screen is empty on the first day.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "agents",
      "accounts",
      "compliance",
      "calls",
      "payments",
      "commitments",
      "worklist",
      "outreach",
      "exchange"
    })
@NullMarked
package fr.entente.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
