/// What every request passes before anything of the product reads it: whose word counts about where
/// it came from, which addresses are ours, what may be sent at all, and how much a stranger may
/// leave behind.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.entente.entrance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
