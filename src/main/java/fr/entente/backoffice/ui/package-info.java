/// The views of the back office, all package-private: routes are their only door.
@NullMarked
package fr.entente.backoffice.ui;

import org.jspecify.annotations.NullMarked;
