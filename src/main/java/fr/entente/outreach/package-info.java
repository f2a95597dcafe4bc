/// What goes to the debtor in writing, and what comes back: recaps, reminders and thanks by mail,
/// and the signed page on which an arrangement is confirmed, moved or disputed.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "agents",
      "mail",
      "wording",
      "scripts",
      "accounts",
      "attachments",
      "compliance",
      "calls",
      "payments",
      "commitments"
    })
@NullMarked
package fr.entente.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
