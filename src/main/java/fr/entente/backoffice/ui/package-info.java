/// The views of the back office, a room for each kind of work. Here is what the rooms share: words,
/// grids, uploads. Views are package-private; the two files that others link to are not.
@NullMarked
package fr.entente.backoffice.ui;

import org.jspecify.annotations.NullMarked;
