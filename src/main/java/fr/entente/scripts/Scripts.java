package fr.entente.scripts;

import fr.entente.kernel.Language;
import java.util.List;
import java.util.Optional;

/// Front door: the scripts in force.
public class Scripts {
  public Optional<ScriptRun> start(String key, Language language, ScriptFacts facts) {
    throw new UnsupportedOperationException();
  }

  /// Takes a stored run up again, on the very version it began with.
  public Optional<ScriptRun> resume(ScriptRunState state, ScriptFacts facts) {
    throw new UnsupportedOperationException();
  }

  public List<ScriptSummary> all() {
    throw new UnsupportedOperationException();
  }

  public List<Complaint> complaints() {
    throw new UnsupportedOperationException();
  }
}
