/// Hears what is not said on a call, in a note or in a mail: keeps what `listening` reads as a
/// suspicion until a person confirms or clears it, and says how loudly the screen may ask.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "agents",
      "accounts",
      "compliance",
      "calls",
      "listening",
      "wording"
    })
@NullMarked
package fr.entente.detection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
