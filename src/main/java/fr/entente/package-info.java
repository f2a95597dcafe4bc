/// Entente: the start of the application, and the embedded database it can bring along.
@NullMarked
package fr.entente;

import org.jspecify.annotations.NullMarked;
