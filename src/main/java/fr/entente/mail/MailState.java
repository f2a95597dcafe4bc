package fr.entente.mail;

/// Where a mail stands. UNKNOWN: the server may have taken it; only a person ends that.
public enum MailState {
  QUEUED,
  SENDING,
  SENT,
  FAILED,
  UNKNOWN,
  CANCELLED
}
