package fr.entente.desk.picture;

import fr.entente.compliance.HoldType;
import fr.entente.kernel.CallId;
import fr.entente.listening.Label;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What an agent is in the middle of writing about one account. Saved at every change, so that a
/// reload, another browser or a restart loses nothing. The click id makes a repeated dial the same
/// wish.
public record Draft(
    long account,
    String clickId,
    String note,
    @Nullable DeskCommand form,
    @Nullable Terms terms,
    @Nullable String outcome,
    @Nullable String chosen,
    boolean pauseAfter,
    int extensions,
    @Nullable Long callee,
    @Nullable HoldType holdType,
    @Nullable Notice notice,
    @Nullable Instant savedAt,
    @Nullable Set<Label> passed,
    @Nullable String begins,
    @Nullable Set<DeskCommand> owed,
    @Nullable Set<String> ticked,
    @Nullable Boolean hardCall) {
  public static final long NO_ACCOUNT = 0;

  /// Characters of a note; more is refused, never cut.
  public static final int LONGEST_NOTE = 4000;

  public static Draft blank(long account, String clickId) {
    return new Draft(
        account, clickId, "", null, null, null, null, false, 0, null, null, null, null, null, null,
        null, null, null);
  }

  /// A promise or a plan is being written.
  public boolean writing() {
    return terms != null && form != null && form.kind() == DeskCommand.Kind.TERMS;
  }

  public Draft note(String text) {
    return edit(draft -> draft.note = text);
  }

  /// Opens the form of this command.
  public Draft form(DeskCommand open, @Nullable Terms written) {
    return opened(open, written);
  }

  /// Opens the form of this command with what was said to begin with; it is owed until it is done.
  public Draft said(DeskCommand open, String with) {
    return form(open, null).owes(open).edit(draft -> draft.begins = with);
  }

  /// What a form begins with, in the words of whoever opened it; empty when nothing is said.
  public String beginning() {
    return begins == null ? "" : begins;
  }

  /// Said to the debtor, and not done yet.
  public Set<DeskCommand> undone() {
    return owed == null ? Set.of() : owed;
  }

  public Draft owes(DeskCommand deed) {
    var all = EnumSet.of(deed);
    all.addAll(undone());
    return edit(draft -> draft.owed = all);
  }

  public Draft settled(DeskCommand deed) {
    return undone().contains(deed) ? edit(draft -> draft.owed = without(deed)) : this;
  }

  private @Nullable Set<DeskCommand> without(DeskCommand deed) {
    var left = EnumSet.copyOf(undone());
    left.remove(deed);
    return left.isEmpty() ? null : left;
  }

  /// Whether this was answered rightly in this call.
  public boolean ticked(CallId call, IdentityCheck.Kind kind) {
    return ticked != null && ticked.contains(kind.in(call));
  }

  /// The other way round than it is. Ticks of an earlier call prove nothing.
  public Draft tick(CallId call, IdentityCheck.Kind kind) {
    var all = new TreeSet<>(ticked == null ? Set.of() : ticked);
    if (!all.remove(kind.in(call))) {
      all.add(kind.in(call));
    }
    return edit(draft -> draft.ticked = all);
  }

  /// Prompts that come after the others.
  public Set<Label> passedOver() {
    return passed == null ? Set.of() : passed;
  }

  public boolean passed(Label label) {
    return passedOver().contains(label);
  }

  public Draft passed(Set<Label> over) {
    return edit(draft -> draft.passed = Set.copyOf(over));
  }

  /// No form is open any more.
  public Draft closed() {
    return opened(null, null);
  }

  private Draft opened(@Nullable DeskCommand open, @Nullable Terms written) {
    return edit(draft -> {
      draft.form = open;
      draft.terms = written;
      draft.begins = null;
    });
  }

  /// Opens the hold form on this type.
  public Draft hold(HoldType type) {
    return form(DeskCommand.HOLD, null).edit(draft -> draft.holdType = type);
  }

  /// The hold form begins with this type when it is opened.
  public Draft expects(HoldType type) {
    return edit(draft -> draft.holdType = type);
  }

  /// What the script or a saved form says the outcome is; the agent's own choice stays above it.
  public Draft outcome(String code) {
    return edit(draft -> draft.outcome = code);
  }

  public Draft outcome(KnownOutcome known) {
    return outcome(known.code());
  }

  /// Nothing says any more what the outcome is.
  public Draft undecided() {
    return edit(draft -> draft.outcome = null);
  }

  public Draft chosen(@Nullable String code) {
    return edit(draft -> draft.chosen = code);
  }

  public Draft pauseAfter(boolean pause) {
    return edit(draft -> draft.pauseAfter = pause);
  }

  /// The pause after this call is for how hard it was.
  public boolean hard() {
    return Boolean.TRUE.equals(hardCall);
  }

  /// A pause after this call because it is hard, or none.
  public Draft pauseAfterHard(boolean pause) {
    return edit(draft -> {
      draft.pauseAfter = pause;
      draft.hardCall = pause ? Boolean.TRUE : null;
    });
  }

  public Draft extended() {
    return edit(draft -> draft.extensions++);
  }

  public Draft notice(@Nullable Notice shown) {
    return edit(draft -> draft.notice = shown);
  }

  public Draft clickId(String next) {
    return edit(draft -> draft.clickId = next);
  }

  public Draft callee(long contact) {
    return edit(draft -> draft.callee = contact);
  }

  public Draft savedAt(Instant at) {
    return edit(draft -> draft.savedAt = at);
  }

  private Draft edit(Consumer<DraftEdit> change) {
    var edit = new DraftEdit(this);
    change.accept(edit);
    return edit.done(account);
  }
}
