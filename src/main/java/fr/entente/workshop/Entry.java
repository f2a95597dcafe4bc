package fr.entente.workshop;

import fr.entente.kernel.Folding;
import fr.entente.kernel.Language;
import fr.entente.listening.Channel;
import fr.entente.listening.Label;
import org.jspecify.annotations.Nullable;

/// One line of the trainers' content: an example, a stored phrase, or a pattern that must not
/// trigger, or a line of ordinary life. `near` is what a hard negative resembles; only sentences
/// have a channel, only patterns an id. What is `off` stays in its file and is not used. Of a
/// not-phrase, NONE means any label.
public record Entry(
    Kind kind,
    Language language,
    Label label,
    @Nullable Label near,
    Channel channel,
    String id,
    boolean strong,
    String text,
    String note,
    boolean off) {
  public enum Kind {
    EXAMPLE,
    PHRASE,
    NOT_PHRASE,
    BACKGROUND;

    /// Said by somebody, not a pattern.
    public boolean sentence() {
      return this == EXAMPLE || this == BACKGROUND;
    }
  }

  public Entry {
    id = oneLine(id);
    text = oneLine(text);
    note = oneLine(note);
  }

  public static Entry example(Language language, Label label, Channel channel, String text) {
    return new Entry(Kind.EXAMPLE, language, label, null, channel, "", false, text, "", false);
  }

  /// Ordinary life, to which the detector is to be silent.
  public static Entry background(Language language, Channel channel, String text) {
    return new Entry(
        Kind.BACKGROUND, language, Label.NONE, null, channel, "", false, text, "", false);
  }

  public static Entry phrase(
      Language language, Label label, String id, boolean strong, String pattern) {
    return new Entry(
        Kind.PHRASE, language, label, null, Channel.TRANSCRIPT, id, strong, pattern, "", false);
  }

  public Entry withText(String other) {
    return new Entry(kind, language, label, near, channel, id, strong, other, note, off);
  }

  public Entry withChannel(Channel other) {
    return new Entry(kind, language, label, near, other, id, strong, text, note, off);
  }

  public Entry withId(String other) {
    return new Entry(kind, language, label, near, channel, other, strong, text, note, off);
  }

  public Entry withStrong(boolean other) {
    return new Entry(kind, language, label, near, channel, id, other, text, note, off);
  }

  public Entry withNote(String other) {
    return new Entry(kind, language, label, near, channel, id, strong, text, other, off);
  }

  public Entry withOff(boolean other) {
    return new Entry(kind, language, label, near, channel, id, strong, text, note, other);
  }

  /// What makes two examples the same to the reader of the content.
  String sameness() {
    return language + Folding.fold(text).replaceAll("[^a-z0-9]+", " ").strip();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
