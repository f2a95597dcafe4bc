/// What an agent's screen shows: one picture of five slices and the draft, with the commands that
/// make sense in it. Values and pure rules; nothing here reads or writes.
@NullMarked
package fr.entente.desk.picture;

import org.jspecify.annotations.NullMarked;
