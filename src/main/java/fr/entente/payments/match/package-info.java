/// Whose payment is this? What an entry says, who could have meant it, and pure rules that are
/// certain, unsure or do not know.
@NullMarked
package fr.entente.payments.match;

import org.jspecify.annotations.NullMarked;
