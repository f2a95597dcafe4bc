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
  static final String BACKGROUND = "background-";

  public Remark remark() {
    return new Remark(language, channel, Speaker.UNKNOWN, text);
  }

  /// A `none` written to look like a finding.
  public boolean hardNegative() {
    return near != null;
  }

  /// A line of ordinary life, written so that the detector learns to be silent.
  public boolean background() {
    return file.contains("/" + BACKGROUND);
  }

  /// Of the set that is only measured on.
  boolean ordinary() {
    return file.contains("/ordinary/");
  }

  /// Everyday talk, of the background or of a call.
  boolean easy() {
    return label == Label.NONE && near == null;
  }
}
