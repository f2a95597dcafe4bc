package fr.entente.outreach;

/// Why we write: the recap of what was agreed, a reminder before a date, thanks after a kept
/// promise.
public enum MailKind {
  RECAP,
  REMINDER,
  THANKS;

  String key(String part) {
    return "outreach.mail." + name().toLowerCase(java.util.Locale.ROOT) + "." + part;
  }
}
