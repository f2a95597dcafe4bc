package fr.entente.bench;

/// Placeholder until the desk can be driven.
record SessionBench(Site site, Scoreboard board) {
  void run() {}
}
