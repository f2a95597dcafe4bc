/// A telephone exchange that speaks Twilio's REST API and webhooks over real HTTP; knows nothing of
/// the product.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package fr.entente.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
