/// Files brought in: their columns, their progress, their figures.
@NullMarked
package fr.entente.backoffice.ui.imports;

import org.jspecify.annotations.NullMarked;
