package fr.entente.outreach;

/// Why we write: the recap of what was agreed, a reminder before a date, thanks after a kept
/// promise, a document that was asked for.
public enum MailKind {
  RECAP,
  REMINDER,
  THANKS,
  DOCUMENT;

  String key(String part) {
    return "outreach.mail." + name().toLowerCase(java.util.Locale.ROOT) + "." + part;
  }
}
