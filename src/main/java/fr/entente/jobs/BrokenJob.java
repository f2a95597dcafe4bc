package fr.entente.jobs;

/// A job broke, told as it may stand in a log: without what may be somebody's name, and where it
/// happened. Whatever broke is no cause of it, for causes are logged with all that they say.
final class BrokenJob extends RuntimeException {
  BrokenJob(Throwable broken) {
    super(Failures.told(broken));
    setStackTrace(Failures.root(broken).getStackTrace());
  }
}
