/// The trainers' studio: drafts of scripts that several people edit at once, and how they come into
/// force. The text of a script is the truth; `scripts` reads, checks and publishes it.
@ApplicationModule(allowedDependencies = {"kernel", "agents", "scripts"})
@NullMarked
package fr.entente.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
