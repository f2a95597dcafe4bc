/// Late-payment interest between businesses and the fixed indemnity: what an account would owe on
/// top on a day, with the working, and the dated rates that it comes from.
@ApplicationModule(allowedDependencies = {"kernel", "agents", "accounts", "compliance"})
@NullMarked
package fr.entente.interest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
