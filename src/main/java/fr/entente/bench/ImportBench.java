package fr.entente.bench;

/// Placeholder until the import can be driven.
record ImportBench(Site site, Scoreboard board) {
  void run() {}
}
