package fr.entente.desk.picture;

import fr.entente.compliance.HoldType;
import fr.entente.listening.Label;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A draft while one thing of it changes.
final class DraftEdit {
  String clickId;
  String note;
  @Nullable DeskCommand form;
  @Nullable Terms terms;
  @Nullable String outcome;
  @Nullable String chosen;
  boolean pauseAfter;
  int extensions;
  @Nullable Long callee;
  @Nullable HoldType holdType;
  @Nullable Notice notice;
  @Nullable Instant savedAt;
  @Nullable Set<Label> passed;
  @Nullable String begins;
  @Nullable Set<DeskCommand> owed;
  @Nullable Set<String> ticked;
  @Nullable Boolean hardCall;

  DraftEdit(Draft draft) {
    clickId = draft.clickId();
    note = draft.note();
    form = draft.form();
    terms = draft.terms();
    outcome = draft.outcome();
    chosen = draft.chosen();
    pauseAfter = draft.pauseAfter();
    extensions = draft.extensions();
    callee = draft.callee();
    holdType = draft.holdType();
    notice = draft.notice();
    savedAt = draft.savedAt();
    passed = draft.passed();
    begins = draft.begins();
    owed = draft.owed();
    ticked = draft.ticked();
    hardCall = draft.hardCall();
  }

  Draft done(long account) {
    return new Draft(
        account,
        clickId,
        note,
        form,
        terms,
        outcome,
        chosen,
        pauseAfter,
        extensions,
        callee,
        holdType,
        notice,
        savedAt,
        passed,
        begins,
        owed,
        ticked,
        hardCall);
  }
}
