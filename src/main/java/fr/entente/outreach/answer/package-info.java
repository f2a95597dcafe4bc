/// What the debtor answers on the public page: read, taken once, and what a person must answer
/// afterwards.
@NullMarked
package fr.entente.outreach.answer;

import org.jspecify.annotations.NullMarked;
