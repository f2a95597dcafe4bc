/// Links to the public page: a signed token that is never stored, what it opens and until when, and
/// the journal of what happened there.
@NullMarked
package fr.entente.outreach.link;

import org.jspecify.annotations.NullMarked;
