/// People who work here, their roles and teams.
@NullMarked
package fr.entente.backoffice.ui.people;

import org.jspecify.annotations.NullMarked;
