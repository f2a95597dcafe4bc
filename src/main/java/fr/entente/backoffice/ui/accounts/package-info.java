/// The account file with its tabs, the call file, and the searches that lead to them.
@NullMarked
package fr.entente.backoffice.ui.accounts;

import org.jspecify.annotations.NullMarked;
