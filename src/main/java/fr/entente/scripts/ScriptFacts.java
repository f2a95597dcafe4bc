package fr.entente.scripts;

import java.util.Map;

/// What the placeholders of a script are filled with: name to rendered text in the script's
/// language. `identityConfirmed` gates steps that may name the debt.
public record ScriptFacts(Map<String, String> values, boolean identityConfirmed) {}
