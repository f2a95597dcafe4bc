/// Hears what is not said: one utterance in, one label out, with the words that carried it.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package fr.entente.detection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
