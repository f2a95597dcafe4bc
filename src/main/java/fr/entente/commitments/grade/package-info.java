/// How firm promises are, and what is likely to come in because of them.
@NullMarked
package fr.entente.commitments.grade;

import org.jspecify.annotations.NullMarked;
