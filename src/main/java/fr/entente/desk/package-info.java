/// The agent's screen and its state: composes the stages of a call.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "criteria",
      "agents",
      "mail",
      "accounts",
      "attachments",
      "scripts",
      "compliance",
      "interest",
      "calls",
      "payments",
      "commitments",
      "commitments::grade",
      "listening",
      "commitments::plan",
      "detection",
      "worklist",
      "outreach",
      "reporting",
      "uikit",
      "wording"
    })
@NullMarked
package fr.entente.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
