/// The creditors, where their debtors pay, and the rates of late interest.
@NullMarked
package fr.entente.backoffice.ui.creditors;

import org.jspecify.annotations.NullMarked;
