package fr.entente.desk;

/// What is open in the DO column.
public enum Form {
  NONE,
  PROMISE,
  PLAN,
  CALLBACK,
  DISPUTE,
  WRONG_NUMBER,
  HOLD,
  MAIL,
  MOVE,
  RECAP,
  WISH
}
