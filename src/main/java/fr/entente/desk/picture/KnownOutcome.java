package fr.entente.desk.picture;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The outcomes that the desk proposes or acts on by itself; the catalogue may hold others.
public enum KnownOutcome {
  PROMISE,
  PLAN,
  CALLBACK,
  DISPUTE,
  WRONG_NUMBER,
  INSOLVENCY,
  VULNERABILITY,
  CRISIS,
  AGGRESSIVE,
  NO_ANSWER,
  BUSY,
  GATEKEEPER;

  /// As the catalogue, the scripts and the drafts write it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean is(@Nullable String code) {
    return code().equals(code);
  }
}
