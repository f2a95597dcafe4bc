package fr.entente.reporting;

/// An answer of a step, and what came of the calls that took it.
public record BranchFigures(int digit, String text, ScriptWorth worth) {}
