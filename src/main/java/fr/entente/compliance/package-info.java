/// May we contact this person, on this number, now? Contact policies, holds, opt-outs; listed
/// rules, a verdict with reasons.
@ApplicationModule(allowedDependencies = {"kernel", "accounts", "agents"})
@NullMarked
package fr.entente.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
