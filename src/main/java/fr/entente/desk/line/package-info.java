/// From the worklist to the wrap-up: the next account, the dial, the line, the outcome.
@NullMarked
package fr.entente.desk.line;

import org.jspecify.annotations.NullMarked;
