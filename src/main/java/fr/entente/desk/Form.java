package fr.entente.desk;

import java.util.Arrays;
import java.util.Optional;

/// What is open in the DO column. The command of the same name opens it.
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
  WISH;

  /// Which command opens it; none closes whatever is open.
  DeskCommand command() {
    return this == NONE ? DeskCommand.CLOSE_FORM : DeskCommand.valueOf(name());
  }

  /// What this command opens or closes, if it is a form.
  public static Optional<Form> of(DeskCommand command) {
    return Arrays.stream(values()).filter(form -> form.command() == command).findFirst();
  }
}
