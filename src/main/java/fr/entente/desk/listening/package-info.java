/// What guides the agent while somebody speaks: the script, the one prompt, and what the note and
/// received mail say between the lines.
@NullMarked
package fr.entente.desk.listening;

import org.jspecify.annotations.NullMarked;
