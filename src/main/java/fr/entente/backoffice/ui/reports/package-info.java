/// Figures of promises and calls to look at: by group, by week, against the time before; each opens
/// what stands behind it.
@NullMarked
package fr.entente.backoffice.ui.reports;

import org.jspecify.annotations.NullMarked;
