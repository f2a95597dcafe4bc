package fr.entente.studio;

import fr.entente.scripts.ScriptText;
import java.util.function.UnaryOperator;

/// A change of one step of a file, made on the step as it was read (`hash`); the header and the
/// order of steps have no step and no hash.
public record StepEdit(String path, String step, String hash, UnaryOperator<ScriptText> change) {

  /// What is about the file as a whole.
  public static StepEdit ofFile(String path, UnaryOperator<ScriptText> change) {
    return new StepEdit(path, "", "", change);
  }
}
