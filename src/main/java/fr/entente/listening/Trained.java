package fr.entente.listening;

import java.util.List;

/// A freshly trained detector, and what was made of each of its examples by a model that had learnt
/// neither from the line nor from anything like it.
public record Trained(ListeningContent content, Detector detector, List<Reading> heldBack) {
  public Trained {
    if (heldBack.size() != content.examples().size()) {
      throw new IllegalArgumentException("one reading for each example");
    }
  }
}
