package fr.entente.exchange.reading;

import fr.entente.exchange.file.LineSink;
import fr.entente.exchange.file.Rejects;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/// The lines of which something is to be said, with the reason as the screens word it.
final class Remarks implements LineSink {
  /// A line and what is to be said of it.
  record Remark(long line, String why) {}

  private final ResourceBundle texts;
  final List<Remark> leftOut = new ArrayList<>();
  final List<Remark> warnings = new ArrayList<>();
  final List<Remark> rejected = new ArrayList<>();

  Remarks(ResourceBundle texts) {
    this.texts = texts;
  }

  @Override
  public void reject(long line, String key, String detail, List<String> original) {
    rejected.add(remark(line, key, detail));
  }

  @Override
  public void leave(long line, String key, String detail, List<String> original) {
    leftOut.add(remark(line, key, detail));
  }

  @Override
  public void warn(long line, String key, String detail, List<String> original) {
    warnings.add(remark(line, key, detail));
  }

  private Remark remark(long line, String key, String detail) {
    return new Remark(line, Rejects.reason(texts, key, detail));
  }
}
