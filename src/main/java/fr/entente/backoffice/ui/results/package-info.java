/// What the versions of a script earned, step by step, two side by side, and fair trials of two.
@NullMarked
package fr.entente.backoffice.ui.results;

import org.jspecify.annotations.NullMarked;
