/// The rehearsal room: debtors that are files, who answer what an agent says in own words, and what
/// a rehearsal is worth. Nothing here touches an account, a call or a figure of the floor.
@ApplicationModule(allowedDependencies = {"kernel", "agents", "scripts"})
@NullMarked
package fr.entente.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
