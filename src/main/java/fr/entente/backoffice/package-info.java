/// Screens for leads, trainers, managers and administrators: worklist, files, imports, scripts,
/// policies, users.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "agents",
      "mail",
      "jobs",
      "accounts",
      "attachments",
      "scripts",
      "practice",
      "criteria",
      "compliance",
      "interest",
      "calls",
      "payments",
      "commitments",
      "commitments::grade",
      "listening",
      "studio",
      "detection",
      "proving",
      "workshop",
      "worklist",
      "outreach",
      "exchange",
      "reporting",
      "retention",
      "uikit",
      "uikit::chart",
      "wording"
    })
@NullMarked
package fr.entente.backoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
