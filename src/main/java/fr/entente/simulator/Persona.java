package fr.entente.simulator;

import java.time.Duration;
import java.util.List;

/// What somebody says on the phone, line by line, with the silence before each.
record Persona(String name, List<Line> lines, boolean hangsUp) {

  record Line(Duration silence, String text) {}
}
