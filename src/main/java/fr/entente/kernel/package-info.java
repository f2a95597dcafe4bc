/// Words everyone shares: money, identity, phone numbers, languages. Nothing here has a life of its
/// own.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.entente.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
