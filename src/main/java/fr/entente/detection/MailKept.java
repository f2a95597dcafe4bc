package fr.entente.detection;

/// What became of a mail that was pasted. Nothing: only history and signature were there. TooLong:
/// one of its parts has more characters than this; it was not cut, and not kept.
public sealed interface MailKept {
  record Kept(long mail) implements MailKept {}

  record Nothing() implements MailKept {}

  record TooLong(int most) implements MailKept {}
}
