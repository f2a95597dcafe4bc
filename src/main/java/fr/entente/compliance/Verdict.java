package fr.entente.compliance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer, with the policy's key and version and the inputs, to be stored with the attempt.
public sealed interface Verdict {
  String policyKey();

  int policyVersion();

  String inputs();

  record Permitted(
      String policyKey,
      int policyVersion,
      String inputs,
      boolean demonstration,
      ListeningMode listening)
      implements Verdict {}

  record Refused(
      String policyKey,
      int policyVersion,
      String inputs,
      List<Refusal> refusals,
      @Nullable Instant nextAllowed)
      implements Verdict {}
}
