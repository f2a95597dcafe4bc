/// Conditions on what is known of an account: read from a line that a trainer writes, judged, and
/// told as a sentence. Pure.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package fr.entente.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
