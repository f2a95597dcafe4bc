/// The plan builder: a total into dated parts, parts changed by hand, and what is good to know
/// before terms are agreed.
@NamedInterface("plan")
@NullMarked
package fr.entente.commitments.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
