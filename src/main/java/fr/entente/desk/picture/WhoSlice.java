package fr.entente.desk.picture;

import fr.entente.compliance.ContactRoom;
import org.jspecify.annotations.Nullable;

/// Whom the account on the desk is about, what the policy under which they are called leaves, and,
/// before the dial, what it would meet.
public record WhoSlice(Brief brief, @Nullable ContactRoom room, @Nullable Gate gate) {}
