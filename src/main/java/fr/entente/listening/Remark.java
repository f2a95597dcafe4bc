package fr.entente.listening;

import fr.entente.kernel.Language;

/// One turn heard, one line typed or one sentence received.
public record Remark(Language language, Channel channel, Speaker speaker, String text) {
  public static Remark heard(Language language, String text) {
    return new Remark(language, Channel.TRANSCRIPT, Speaker.DEBTOR, text);
  }

  public static Remark noted(Language language, String text) {
    return new Remark(language, Channel.NOTE, Speaker.DEBTOR, text);
  }
}
