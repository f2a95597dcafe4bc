/// What banks send: statements and notices (camt, CFONB 120, MT940, OFX), lists, and the bank lines
/// of an accounting file, each read into the bank lines of `payments`. XML comes only through
/// [fr.entente.exchange.file.SafeXml].
@NullMarked
package fr.entente.exchange.bank;

import org.jspecify.annotations.NullMarked;
