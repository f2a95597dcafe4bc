/// Who sits at which screen, and who is still there: one lease per agent, and signs of life.
@NullMarked
package fr.entente.desk.seat;

import org.jspecify.annotations.NullMarked;
