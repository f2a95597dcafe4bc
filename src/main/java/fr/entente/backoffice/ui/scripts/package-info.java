/// Call scripts and contact policies, to read.
@NullMarked
package fr.entente.backoffice.ui.scripts;

import org.jspecify.annotations.NullMarked;
