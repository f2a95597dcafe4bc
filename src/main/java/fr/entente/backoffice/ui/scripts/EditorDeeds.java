package fr.entente.backoffice.ui.scripts;

import fr.entente.scripts.ScriptText;
import fr.entente.studio.SheetStep;
import java.util.function.UnaryOperator;

/// What the form of a step asks for.
interface EditorDeeds {
  void edit(SheetStep at, UnaryOperator<ScriptText> change);

  void rename(SheetStep at, String name);

  /// A new step by this title, behind an answer of this one.
  void create(SheetStep from, int answer, String title);

  void copyHere(SheetStep shared);
}
