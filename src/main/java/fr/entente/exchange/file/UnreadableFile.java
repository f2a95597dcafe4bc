package fr.entente.exchange.file;

import fr.entente.exchange.ImportProblem;

/// The file cannot be read to its end; carries what to tell the person.
public final class UnreadableFile extends RuntimeException {
  private final transient ImportProblem problem;

  public UnreadableFile(ImportProblem problem) {
    super(problem.key());
    this.problem = problem;
  }

  /// Not one of so many lines was understood.
  public static UnreadableFile nothing(long lines) {
    return new UnreadableFile(
        ImportProblem.of("exchange.problem.nothing-read", Long.toString(lines)));
  }

  public ImportProblem problem() {
    return problem;
  }
}
