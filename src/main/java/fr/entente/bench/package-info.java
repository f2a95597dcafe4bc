/// Measures the product on this machine beside bare SQL on the same data in the same run; no part
/// of a running product.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "agents",
      "accounts",
      "calls",
      "payments",
      "worklist",
      "exchange",
      "listening",
      "detection",
      "demo"
    })
@NullMarked
package fr.entente.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
