package fr.entente.uikit;

import fr.entente.agents.Agent;
import java.util.List;

/// Finds things of one kind for the palette. Asked while a person types, in that person's name and
/// away from the screen's lock; each answer is one look at an index.
public interface PaletteSource {
  /// The key of the word above what is found.
  String kind();

  /// At most so many; nothing for people who may not open what would be found. The text is stripped
  /// and has 2 to 100 characters.
  List<PaletteHit> find(String text, Agent me, int limit);

  /// Looks once for what is not there, so that the first person who searches waits for nothing: its
  /// statements are read and its classes loaded.
  default void warmUp() {}
}
