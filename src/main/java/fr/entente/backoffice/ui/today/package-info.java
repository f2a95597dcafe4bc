/// The page that a day begins on: for each role what waits, what happened and where to go next.
@NullMarked
package fr.entente.backoffice.ui.today;

import org.jspecify.annotations.NullMarked;
