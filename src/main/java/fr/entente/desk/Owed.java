package fr.entente.desk;

import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import org.jspecify.annotations.Nullable;

/// What was said to the debtor is owed until it is done: by its form, or by a key that does the
/// same at once. Pure.
final class Owed {
  private Owed() {}

  /// What is owed after a command, which was given with this form open.
  static Draft after(DeskCommand command, @Nullable DeskCommand form, Draft after) {
    var notice = after.notice();
    if (notice == null || notice.level() != Notice.Level.DONE) {
      return after;
    }
    var done = form != null && after.form() == null ? after.settled(form) : after;
    return switch (command) {
      case RECAP_NOW -> done.settled(DeskCommand.RECAP);
      case PROMISE_ALL -> done.settled(DeskCommand.PROMISE).settled(DeskCommand.PLAN);
      case SAVE ->
          agreed(form) ? done.settled(DeskCommand.PROMISE).settled(DeskCommand.PLAN) : done;
      default -> done.settled(command);
    };
  }

  // Who said that they would pay and then agreed on parts owes one of the two.
  private static boolean agreed(@Nullable DeskCommand form) {
    return form == DeskCommand.PROMISE || form == DeskCommand.PLAN;
  }
}
