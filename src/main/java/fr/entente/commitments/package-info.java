/// Promises to pay and instalment plans: agreed, due, kept, broken.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "agents",
      "accounts",
      "compliance",
      "interest",
      "calls",
      "payments"
    })
@NullMarked
package fr.entente.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
