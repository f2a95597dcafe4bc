package fr.entente.outreach;

/// Why we write: the recap of what was agreed, a reminder before a date, thanks after a kept
/// promise, a document that was asked for; or a question to a colleague, which is no contact.
public enum MailKind {
  RECAP,
  REMINDER,
  THANKS,
  DOCUMENT,
  COLLEAGUE;

  String key(String part) {
    return "outreach.mail." + name().toLowerCase(java.util.Locale.ROOT) + "." + part;
  }
}
