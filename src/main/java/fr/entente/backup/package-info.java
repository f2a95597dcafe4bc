/// Backup and restore: the database of one moment with the files and keys beside it, in one file,
/// sealed when a passphrase is given. Knows no table by name, so that a new one is in it by itself.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package fr.entente.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
