/// The rehearsal room: choosing a debtor, the talk beside the script, and what it was worth.
@NullMarked
package fr.entente.backoffice.ui.practice;

import org.jspecify.annotations.NullMarked;
