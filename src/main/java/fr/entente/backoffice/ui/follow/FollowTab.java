package fr.entente.backoffice.ui.follow;

import fr.entente.worklist.FollowUp;
import org.jspecify.annotations.Nullable;

/// The lists of the page, in the order of their tabs.
enum FollowTab {
  CALLBACKS(FollowUp.CALLBACKS, true),
  DISPUTES(null, true),
  DISSATISFIED(null, true),
  UNDONE(null, true),
  DECISIONS(FollowUp.DECISIONS, true),
  NUMBERS(FollowUp.NUMBERS, true),
  HOLDS(FollowUp.HOLDS, true),
  PROMISES(FollowUp.PROMISES, false),
  LATER(FollowUp.LATER, false),
  FIGURES(null, false);

  private final @Nullable FollowUp list;
  private final boolean forAgents;

  FollowTab(@Nullable FollowUp list, boolean forAgents) {
    this.list = list;
    this.forAgents = forAgents;
  }

  /// The list of accounts behind it; none where the rows are something else.
  @Nullable FollowUp list() {
    return list;
  }

  /// Agents have their own promises on a page of their own, and own nothing of the others.
  boolean forAgents() {
    return forAgents;
  }

  /// Somebody is to do something about its rows by a time.
  boolean canBeLate() {
    return forAgents;
  }

  /// Its rows are chosen, and handed on together.
  boolean chosen() {
    return canBeLate() && this != DISSATISFIED && this != UNDONE;
  }

  boolean bringsBack() {
    return list != null && list.returns();
  }
}
