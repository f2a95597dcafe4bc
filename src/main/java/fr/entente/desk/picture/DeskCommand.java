package fr.entente.desk.picture;

import static fr.entente.desk.picture.Phase.CONNECTED;
import static fr.entente.desk.picture.Phase.DIALLING;
import static fr.entente.desk.picture.Phase.PAUSED;
import static fr.entente.desk.picture.Phase.PREVIEW;
import static fr.entente.desk.picture.Phase.READY;
import static fr.entente.desk.picture.Phase.WRAP_UP;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Every action of the desk: its key, its label and when it can be done. The one list behind the
/// key handler, the labels on the buttons, the keyboard help and the palette. Keys are physical
/// (`KeyboardEvent.code`), so that they are the same on AZERTY; never Ctrl+Alt, which types
/// characters there; letters are those that sit in the same place on both. What opens a form names
/// it, too.
public enum DeskCommand {
  FORWARD("F2", in(READY, PREVIEW, WRAP_UP, PAUSED)),
  HANG_UP("Shift+F2", in(DIALLING, CONNECTED)),
  IDENTITY("F4", in(CONNECTED).and(state -> !state.identityConfirmed())),
  /// What was asked is answered rightly, by the place in the list.
  CHECK_FIRST("Shift+Alt+Digit1", asking(1)),
  CHECK_SECOND("Shift+Alt+Digit2", asking(2)),
  CHECK_THIRD("Shift+Alt+Digit3", asking(3)),
  CHECK_FOURTH("Shift+Alt+Digit4", asking(4)),
  LINE_HOLD("F8", ourLine().and(state -> state.prompt() == null || !crisis(state))),
  MUTE("Shift+F8", ourLine()),
  /// Somebody rings us: the product's search finds out who, and the call is logged.
  INCOMING("Shift+Alt+KeyC", in(READY, PREVIEW, PAUSED)),
  /// The person does not want to be listened to.
  DEAFEN(
      "Shift+Alt+KeyS", in(CONNECTED).and(state -> state.ear() != null && state.ear().refusable())),
  /// The person wants what was heard to be removed.
  FORGET("Shift+Alt+KeyX", working().and(DeskCommand::answered)),
  PROMISE(Kind.TERMS, "F9", disclosed()),
  PLAN(Kind.TERMS, "Alt+KeyP", disclosed()),
  PROMISE_ALL(Kind.DEED, "Shift+F9", disclosed()),
  MOVE(
      Kind.FORM,
      "Alt+KeyH",
      disclosed().and(state -> state.brief() != null && state.brief().commitment() != null)),
  /// The missed part of a plan is paid after all; the plan stays.
  MAKE_UP(Kind.FORM, "Shift+Alt+KeyH", disclosed().and(DeskCommand::missed)),
  RECAP(Kind.FORM, "Alt+KeyE", promised()),
  WAIVE(Kind.DEED, "Shift+Alt+KeyP", promised().and(DeskCommand::waivable)),
  CALLBACK(Kind.FORM, "Alt+KeyC", working()),
  DISPUTE(Kind.FORM, "Alt+KeyL", disclosed()),
  /// "It is paid": searched for, and proof to come.
  PAID(Kind.FORM, "Shift+Alt+KeyL", disclosed()),
  /// Cannot or will not pay, and why.
  OBSTACLE(Kind.FORM, "Shift+Alt+KeyR", disclosed()),
  /// The debtor is not content: whoever is responsible for the portfolio answers.
  DISSATISFIED(Kind.FORM, "Shift+Alt+KeyD", in(CONNECTED, WRAP_UP)),
  WRONG_NUMBER(Kind.FORM, "Alt+KeyU", working()),
  /// How invoices are handled, how sound the customer is, what proves who it is: with day and
  /// source.
  KNOWN(
      Kind.FORM,
      "Shift+Alt+KeyK",
      working().and(state -> state.brief() != null && !state.brief().masked())),
  /// A number or a contact is added, corrected or removed.
  CONTACT(Kind.FORM, "Shift+Alt+KeyN", working()),
  HOLD(Kind.FORM, "Alt+KeyX", working()),
  WISH(Kind.FORM, "Shift+Alt+KeyU", working()),
  /// The debtor does not want to be called at some hours.
  HOURS(Kind.FORM, "Shift+Alt+KeyJ", working()),
  MAIL(Kind.FORM, "Alt+KeyI", working()),
  /// Invoices, the statement, where to pay: sent by mail while the person is on the line.
  DOCUMENT(Kind.FORM, "Shift+Alt+KeyI", disclosed()),
  /// A few questions to somebody of the creditor's who knows the customer.
  COLLEAGUE(Kind.FORM, "Shift+Alt+KeyO", working()),
  ASK("Alt+KeyV", state -> state.counsel() != null && state.counsel().mayAsk()),
  /// A lead is asked to lift a limit of ours for the next call.
  LIFT(
      Kind.FORM,
      "Shift+Alt+KeyY",
      in(PREVIEW).and(state -> state.gate() != null && state.gate().askable())),
  NOTE("Alt+KeyN", working()),
  /// What may not stand in the note is said otherwise.
  REWORD("Shift+Alt+KeyT", working()),
  RECAP_NOW("Shift+Alt+KeyE", promised()),
  THANK("Shift+Alt+KeyV", in(READY, PAUSED).and(state -> state.thanks() != null)),
  SAVE("Ctrl+Enter", state -> state.draft().form() != null || state.phase() == WRAP_UP),
  CLOSE_FORM("Escape", state -> state.draft().form() != null),
  /// Full sentences or keywords.
  GUIDANCE("Shift+Alt+KeyG", working()),
  SKIP("Alt+KeyS", scripted()),
  BACK("Alt+KeyR", scripted()),
  OBJECTIONS("Alt+KeyO", scripted()),
  SIGNALS("Alt+KeyG", scripted()),
  CRISIS("Alt+Digit0", working()),
  ALERT("", working().and(DeskCommand::crisis)),
  PROMPT_FIRST("Alt+Digit1", prompted().and(state -> !confirmed(state))),
  PROMPT_SECOND("Alt+Digit2", prompted()),
  PROMPT_DISMISS("Alt+Digit3", prompted().and(state -> !crisis(state) || !confirmed(state))),
  PROMPT_NEXT("Alt+Digit4", prompted().and(DeskCommand::othersWait)),
  UNDO("Alt+KeyY", state -> state.notice() != null && state.notice().undo() != null),
  EXTEND("Alt+KeyT", state -> state.wrapUp() != null && state.wrapUp().extensionsLeft() > 0),
  ACCEPT("Enter", in(WRAP_UP)),
  PAUSE("Alt+KeyB", state -> true),
  /// The same because of a hard call.
  PAUSE_HARD("Shift+Alt+KeyB", in(READY, DIALLING, CONNECTED, WRAP_UP)),
  RELEASE("", in(PREVIEW)),
  HISTORY("Alt+KeyJ", working()),
  PALETTE("Ctrl+KeyK", state -> true),
  HELP("Alt+KeyK", state -> true);

  /// What becomes of a command on the screen.
  public enum Kind {
    /// Opens a form of the DO column, and is a button there.
    FORM,
    /// The same; the form begins with the terms of a promise or a plan.
    TERMS,
    /// Done at once; a button of the DO column.
    DEED,
    /// By its key, or by a button elsewhere.
    KEY
  }

  private final Kind kind;
  private final String key;
  private final Predicate<DeskState> available;

  DeskCommand(String key, Predicate<DeskState> available) {
    this(Kind.KEY, key, available);
  }

  DeskCommand(Kind kind, String key, Predicate<DeskState> available) {
    this.kind = kind;
    this.key = key;
    this.available = available;
  }

  public Kind kind() {
    return kind;
  }

  public boolean opensForm() {
    return kind == Kind.FORM || kind == Kind.TERMS;
  }

  /// Modifiers and a `KeyboardEvent.code`, joined by plus; empty when only the palette offers it.
  public String key() {
    return key;
  }

  /// As it is printed on a button; Shift as it is printed on the keyboard.
  public String keyLabel() {
    return key.replace("Key", "")
        .replace("Digit", "")
        .replace("Escape", "Esc")
        .replace("Shift+", "⇧");
  }

  /// As assistive technology is told of it (`aria-keyshortcuts`).
  public String keyName() {
    return key.replace("Key", "").replace("Digit", "").replace("Ctrl", "Control");
  }

  public String label() {
    return "desk.command." + name().toLowerCase(java.util.Locale.ROOT);
  }

  public boolean availableIn(DeskState state) {
    return available.test(state);
  }

  /// The key of the question of this number, from one.
  public static DeskCommand check(int number) {
    return List.of(CHECK_FIRST, CHECK_SECOND, CHECK_THIRD, CHECK_FOURTH).get(number - 1);
  }

  private static Predicate<DeskState> asking(int number) {
    return IDENTITY.available.and(
        state -> state.brief() != null && state.brief().checks().size() >= number);
  }

  private static Predicate<DeskState> in(Phase... phases) {
    var set = Set.of(phases);
    return state -> set.contains(state.phase());
  }

  private static Predicate<DeskState> working() {
    return state -> state.phase().working();
  }

  /// A call that came in is on a line that this product does not hold.
  private static Predicate<DeskState> ourLine() {
    return in(CONNECTED).and(state -> state.call() != null && !state.call().incoming());
  }

  /// Money is spoken of only with the right party, or after the call.
  private static Predicate<DeskState> disclosed() {
    return in(CONNECTED, WRAP_UP).and(state -> state.brief() != null && !state.brief().masked());
  }

  /// There is an agreement to write about.
  private static Predicate<DeskState> promised() {
    return disclosed().and(state -> state.brief() != null && state.brief().commitment() != null);
  }

  /// Somebody was on a line that may have been listened to.
  private static boolean answered(DeskState state) {
    var call = state.call();
    return call != null && call.answeredAt() != null && !call.incoming();
  }

  private static boolean waivable(DeskState state) {
    var standing = state.brief() == null ? null : state.brief().standing();
    return standing != null && standing.waivable();
  }

  private static boolean missed(DeskState state) {
    var standing = state.brief() == null ? null : state.brief().standing();
    return standing != null && standing.missed();
  }

  private static Predicate<DeskState> scripted() {
    return state -> state.script() != null && state.phase().onTheLine();
  }

  private static Predicate<DeskState> prompted() {
    return state -> state.prompt() != null && !state.prompt().preview();
  }

  private static boolean confirmed(DeskState state) {
    var prompt = state.prompt();
    return prompt != null && prompt.confirmed();
  }

  private static boolean othersWait(DeskState state) {
    var prompt = state.prompt();
    return prompt != null && prompt.others() > 0 && !prompt.crisis();
  }

  private static boolean crisis(DeskState state) {
    var prompt = state.prompt();
    return prompt != null && prompt.crisis();
  }
}
