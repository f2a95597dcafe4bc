package fr.entente.desk.picture;

import fr.entente.compliance.ContactRoom;
import org.jspecify.annotations.Nullable;

/// Whom the account on the desk is about, and what the policy under which they are called leaves.
public record WhoSlice(Brief brief, @Nullable ContactRoom room) {}
