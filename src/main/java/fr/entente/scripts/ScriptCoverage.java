package fr.entente.scripts;

import java.util.List;

/// How much of a script its cases pass: of the steps that a call can come to, and of their answers.
/// The missing ones are named, answers as `step: words`.
public record ScriptCoverage(
    String file, int cases, int steps, int answers, List<String> noStep, List<String> noAnswer) {

  public int passedSteps() {
    return steps - noStep.size();
  }

  public int passedAnswers() {
    return answers - noAnswer.size();
  }
}
