/// The demonstration: its people, its portfolio (brought in through the importer that everybody
/// uses), and a past of calls, commitments, callbacks and holds, so that no screen is empty on the
/// first day.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "agents",
      "attachments",
      "accounts",
      "compliance",
      "interest",
      "calls",
      "scripts",
      "payments",
      "commitments",
      "commitments::grade",
      "commitments::plan",
      "detection",
      "listening",
      "worklist",
      "outreach",
      "exchange",
      "reporting"
    })
@NullMarked
package fr.entente.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
