/// The mailbox: letters in, letters out.
@NullMarked
package fr.entente.backoffice.ui.mail;

import org.jspecify.annotations.NullMarked;
