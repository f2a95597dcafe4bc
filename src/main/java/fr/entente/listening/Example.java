package fr.entente.listening;

import fr.entente.kernel.Language;
import org.jspecify.annotations.Nullable;

/// A labelled line of the trainers' content. `near` is the label that a hard negative resembles.
public record Example(
    Label label,
    @Nullable Label near,
    Language language,
    Channel channel,
    String text,
    String file,
    int line) {

  public Remark remark() {
    return new Remark(language, channel, Speaker.UNKNOWN, text);
  }

  /// A `none` written to look like a finding.
  public boolean hardNegative() {
    return near != null;
  }
}
