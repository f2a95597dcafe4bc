/// Creditors' accounts at their banks and the statements taken in for them; of an IBAN only a keyed
/// hash and its ends.
@NullMarked
package fr.entente.payments.bank;

import org.jspecify.annotations.NullMarked;
