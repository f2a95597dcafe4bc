package fr.entente.backup;

import java.io.IOException;

/// What was asked for cannot be done; the message is a sentence for whoever runs the command.
public final class BackupRefused extends IOException {
  private static final long serialVersionUID = 1;

  public BackupRefused(String sentence) {
    super(sentence);
  }

  BackupRefused(String sentence, Exception cause) {
    super(sentence, cause);
  }

  static BackupRefused damaged(String what) {
    return new BackupRefused("The backup is damaged or not complete: " + what);
  }
}
