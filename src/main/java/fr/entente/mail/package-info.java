/// Mail on its way: an outbox of complete mails and their one-shot delivery over SMTP. A try that
/// surely failed is repeated, one whose answer was lost is left to a person (decision 0009). Knows
/// neither what a mail says nor whether it may go: whoever writes mails gives a last look.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package fr.entente.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
