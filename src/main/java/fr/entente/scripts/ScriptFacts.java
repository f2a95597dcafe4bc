package fr.entente.scripts;

import java.util.Map;

/// What the placeholders of a script are filled with: name to rendered text in the script's
/// language. `identityConfirmed` gates steps that may name the debt; `distress`, suspected or
/// confirmed elsewhere than in the script, closes legal steps.
public record ScriptFacts(Map<String, String> values, boolean identityConfirmed, boolean distress) {
  public ScriptFacts(Map<String, String> values, boolean identityConfirmed) {
    this(values, identityConfirmed, false);
  }
}
