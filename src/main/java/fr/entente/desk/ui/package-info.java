/// The agent's screen: a picture of one `DeskState`, changed in place.
@NullMarked
package fr.entente.desk.ui;

import org.jspecify.annotations.NullMarked;
