/// What every screen shares: layout, login, formats, error handler, small widgets.
@ApplicationModule(allowedDependencies = {"kernel", "agents", "entrance", "wording"})
@NullMarked
package fr.entente.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
