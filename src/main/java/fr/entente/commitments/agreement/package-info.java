/// How an agreement comes about: its terms checked, a lead's yes where one is needed, and the rows
/// that keep what was agreed. Nobody outside the module.
@NullMarked
package fr.entente.commitments.agreement;

import org.jspecify.annotations.NullMarked;
