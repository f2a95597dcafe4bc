package fr.entente.accounts;

/// By which way a letter went.
public enum LetterChannel {
  POST,
  REGISTERED,
  MAIL
}
