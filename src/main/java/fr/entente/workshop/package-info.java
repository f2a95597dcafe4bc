/// The trainers' workshop: drafts of the listening content, why a sentence is read as it is, how
/// well a version reads, and what is put in force. Calls go on meanwhile. `Workshop` is the door.
@ApplicationModule(allowedDependencies = {"kernel", "agents", "listening", "detection"})
@NullMarked
package fr.entente.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
