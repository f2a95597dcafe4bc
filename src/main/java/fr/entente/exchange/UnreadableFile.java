package fr.entente.exchange;

/// The file cannot be read to its end; carries what to tell the person.
final class UnreadableFile extends RuntimeException {
  private final transient ImportProblem problem;

  UnreadableFile(ImportProblem problem) {
    super(problem.key());
    this.problem = problem;
  }

  ImportProblem problem() {
    return problem;
  }
}
