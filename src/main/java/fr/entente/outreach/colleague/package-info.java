/// Questions to colleagues: kept, found by their link, and answered once.
@NullMarked
package fr.entente.outreach.colleague;

import org.jspecify.annotations.NullMarked;
