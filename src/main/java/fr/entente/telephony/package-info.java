/// Twilio behind Dialer: dial, signed webhooks, reconciliation.
@ApplicationModule(allowedDependencies = {"kernel", "agents", "accounts", "compliance", "calls"})
@NullMarked
package fr.entente.telephony;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
