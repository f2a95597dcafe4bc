package fr.entente.outreach;

/// What the debtor said on the page.
public enum AnswerKind {
  CONFIRMED,
  MOVED,
  MOVE_ASKED,
  DISPUTED,
  NO_MORE_MAIL,
  NOT_ME
}
