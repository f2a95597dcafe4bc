package fr.entente.detection;

import fr.entente.listening.Example;
import fr.entente.listening.Label;
import fr.entente.listening.Reading;

/// A line as a model read it that had not learnt from it.
record ReadLine(Example example, Reading reading, Strength strength) {
  boolean sign() {
    return example.label().prompt();
  }

  boolean crisis() {
    return example.label() == Label.CRISIS_RISK;
  }

  boolean found() {
    return reading.label() != Label.NONE;
  }
}
