/// The command `./entente replay`: the status of promises and plans, schedules, holidays and late
/// interest of a conformance file by the product's own rules, without a database.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "interest",
      "commitments",
      "commitments::plan",
      "commitments::standing"
    })
@NullMarked
package fr.entente.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
