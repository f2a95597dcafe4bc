package fr.entente.desk;

import fr.entente.accounts.Contact;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.scripts.ScriptRun;
import fr.entente.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/// What a command works on: the desk as its agent sees it, and what no screen is given. `shown` is
/// the notice that was on the screen before the command.
public record Desk(
    DeskState state,
    @Nullable Subject subject,
    @Nullable WorkItem item,
    @Nullable ScriptRun run,
    @Nullable Payable payable,
    @Nullable Notice shown) {
  public Draft draft() {
    return state.draft();
  }

  /// Whom a dial would ring, or who is on the line.
  public @Nullable Contact callee() {
    var brief = state.brief();
    return brief == null ? null : brief.callee();
  }

  public Desk with(Draft draft) {
    return new Desk(state.with(draft), subject, item, run, payable, shown);
  }
}
