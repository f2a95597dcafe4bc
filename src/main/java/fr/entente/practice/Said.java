package fr.entente.practice;

import java.util.Optional;
import java.util.Set;

/// One thing an agent said, and what it means. `day` and `means`: it names one.
public record Said(
    String text, Set<Intent> intents, Optional<PaymentTerms> terms, boolean day, boolean means) {
  public Said {
    intents = Set.copyOf(intents);
  }

  public boolean has(Intent intent) {
    return intents.contains(intent);
  }
}
