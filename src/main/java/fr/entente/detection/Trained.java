package fr.entente.detection;

import java.util.List;

/// A freshly trained detector, and what was made of each of its examples by a model that had learnt
/// neither from the line nor from anything like it.
record Trained(ListeningContent content, Detector detector, List<Reading> heldBack) {
  Trained {
    if (heldBack.size() != content.examples().size()) {
      throw new IllegalArgumentException("one reading for each example");
    }
  }
}
