/// What is not called now, and who sees to it by when.
@NullMarked
package fr.entente.backoffice.ui.follow;

import org.jspecify.annotations.NullMarked;
