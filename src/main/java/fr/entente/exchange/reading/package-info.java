/// The command `./entente read`: reads a file as the import screens do, without a database, and
/// writes as JSON what they would propose.
@NamedInterface("reading")
@NullMarked
package fr.entente.exchange.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
