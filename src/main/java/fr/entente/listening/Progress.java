package fr.entente.listening;

/// Follows a training from another thread, and may stop it.
public interface Progress {
  Progress SILENT = (done, of) -> true;

  /// `done` of `of` steps are finished; false stops the training.
  boolean at(int done, int of);
}
