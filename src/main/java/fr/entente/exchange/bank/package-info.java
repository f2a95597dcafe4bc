/// What banks send: camt statements and notices, lists, and the bank lines of an accounting file,
/// each read into the bank lines of `payments`. XML comes only through the guard.
@NullMarked
package fr.entente.exchange.bank;

import org.jspecify.annotations.NullMarked;
