/// How long data about people are kept.
@NullMarked
package fr.entente.backoffice.ui.retention;

import org.jspecify.annotations.NullMarked;
