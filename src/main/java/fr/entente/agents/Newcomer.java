package fr.entente.agents;

import fr.entente.kernel.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person to be, cleaned: login in small letters, no blanks around words, the desk phone in full.
///
/// @param badPhone a desk phone was given and is no number
record Newcomer(NewAgent input, boolean badPhone) {
  /// A desk phone without a country code is French.
  static Newcomer of(NewAgent raw) {
    var phone = phone(raw.deskPhone());
    var clean =
        new NewAgent(
            raw.login().strip().toLowerCase(Locale.ROOT),
            raw.name().strip(),
            raw.roles(),
            raw.language(),
            phone.map(PhoneNumber::e164).orElse(null),
            raw.password());
    return new Newcomer(clean, given(raw.deskPhone()) && phone.isEmpty());
  }

  Optional<AgentResult.Refused> refusal(PasswordKeeper passwords) {
    if (!input.login().matches("[a-z0-9][a-z0-9._-]{1,59}")) {
      return Optional.of(new AgentResult.Refused("login", "agents.refused.login"));
    }
    if (input.name().isBlank()) {
      return Optional.of(new AgentResult.Refused("name", "agents.refused.name"));
    }
    if (input.roles().isEmpty()) {
      return Optional.of(new AgentResult.Refused("roles", "agents.refused.roles"));
    }
    if (badPhone) {
      return Optional.of(new AgentResult.Refused("deskPhone", "agents.refused.phone"));
    }
    return passwords.complaint(input.login(), input.name(), input.password());
  }

  private static boolean given(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static Optional<PhoneNumber> phone(@Nullable String raw) {
    return raw == null || raw.isBlank() ? Optional.empty() : PhoneNumber.parse(raw, "FR");
  }
}
