/// The floor now, the worklist, and what was promised.
@NullMarked
package fr.entente.backoffice.ui.floor;

import org.jspecify.annotations.NullMarked;
