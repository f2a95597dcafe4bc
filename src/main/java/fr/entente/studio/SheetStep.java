package fr.entente.studio;

import fr.entente.scripts.TextStep;

/// A step of a script and the file that it stands in, a shared passage perhaps.
public record SheetStep(String path, TextStep step) {
  public boolean shared() {
    return path.startsWith("_shared/");
  }

  public String id() {
    return step.id();
  }
}
