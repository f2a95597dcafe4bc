/// Payments under review: which entry settles which account.
@NullMarked
package fr.entente.backoffice.ui.payments;

import org.jspecify.annotations.NullMarked;
