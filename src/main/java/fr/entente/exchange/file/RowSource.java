package fr.entente.exchange.file;

import java.util.List;

/// The rows of a file, one at a time, never all in memory. Trouble with the file itself is thrown
/// as [UnreadableFile].
public interface RowSource extends AutoCloseable {
  /// Moves to the next row that is not empty; false at the end.
  boolean next();

  /// The line on which the present row begins, from 1.
  long line();

  List<String> fields();

  /// How far the file is read, 0 to 1000.
  int permille();

  @Override
  void close();
}
