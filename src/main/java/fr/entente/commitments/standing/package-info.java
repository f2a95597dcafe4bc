/// Where promises and plans stand: the pure rules, and how it is read, worked out anew and written
/// down for many at a time. Nobody outside the module, but who replays the rules by themselves.
@NullMarked
package fr.entente.commitments.standing;

import org.jspecify.annotations.NullMarked;
