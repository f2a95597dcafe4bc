/// What is agreed on the desk: promises, plans, interest forgone, a lead's word on them, and the
/// recap that is written of them.
@NullMarked
package fr.entente.desk.money;

import org.jspecify.annotations.NullMarked;
