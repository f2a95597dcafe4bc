package fr.entente.worklist;

/// What became of a deed on one or many accounts. The reason of a refusal completes a message key.
public sealed interface FollowUpResult {
  /// So many were done; so many no longer stood in that list, were in somebody's hands or
  /// another's.
  record Done(int done, int left) implements FollowUpResult {}

  /// none_chosen, date_past, date_far, none_left, lifted_there (a hold ends on the account), left
  /// (whom it was to be handed to).
  record Refused(String reason) implements FollowUpResult {}
}
