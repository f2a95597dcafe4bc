package fr.entente.desk.picture;

import fr.entente.compliance.PolicySummary;
import org.jspecify.annotations.Nullable;

/// Whom the account on the desk is about, and the policy under which they are called.
public record WhoSlice(Brief brief, @Nullable PolicySummary policy) {}
