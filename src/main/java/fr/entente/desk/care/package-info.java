/// What is noted on the desk besides money: callbacks, disputes, wrong numbers, holds, and how the
/// debtor wants to be reached.
@NullMarked
package fr.entente.desk.care;

import org.jspecify.annotations.NullMarked;
