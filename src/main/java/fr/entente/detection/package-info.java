/// Hears what is not said: one utterance in, one label out, with the words that carried it; keeps
/// what was heard as a suspicion until a person confirms or clears it.
@ApplicationModule(allowedDependencies = {"kernel", "agents", "accounts", "compliance", "calls"})
@NullMarked
package fr.entente.detection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
