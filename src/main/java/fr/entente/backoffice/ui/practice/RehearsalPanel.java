package fr.entente.backoffice.ui.practice;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.practice.Rehearsal;
import fr.entente.practice.RehearsalMove;
import fr.entente.practice.RehearsalRoom;
import fr.entente.practice.RehearsalSeat;
import java.util.Optional;
import java.util.function.Consumer;

/// The talk: the script on one side, what is said on the other. Digits choose answers wherever
/// nobody is typing; typed alone and sent, they do too.
final class RehearsalPanel extends Div {
  private static final String OUTSIDE_FIELDS =
      "event.key >= '1' && event.key <= '9' && !event.altKey && !event.ctrlKey && !event.metaKey"
          + " && !event.repeat && !event.target.closest('vaadin-text-field')";

  private final RehearsalRoom room;
  private final Consumer<RehearsalSeat> judged;
  private final Runnable left;
  private final PracticeScript script;
  private final TalkList talk;
  private final DebtorVoice voice;
  private final TextField words = new TextField();
  private final Button say;
  private final Button silence;
  private final Button aloud;
  private final Button finish;
  private RehearsalSeat seat;

  RehearsalPanel(
      RehearsalRoom room, RehearsalSeat seat, Consumer<RehearsalSeat> judged, Runnable left) {
    this.room = room;
    this.judged = judged;
    this.left = left;
    this.seat = seat;
    addClassName("practice-desk");
    getElement().setAttribute("tabindex", "-1");
    var language = seat.rehearsal().debtor().language();
    script = new PracticeScript(language, this::move);
    talk = new TalkList(language);
    voice = new DebtorVoice(language);
    say = button("practice.say", "practice-say", this::said);
    say.addThemeName("primary");
    silence =
        button("practice.silence", "practice-silence", () -> move(new RehearsalMove.KeepsSilent()));
    aloud = button("practice.aloud", "practice-aloud", () -> move(new RehearsalMove.ReadsAloud()));
    finish = button("practice.finish", "practice-finish", this::finish);
    words.setLabel(getTranslation("practice.words"));
    words.setHelperText(getTranslation("practice.words.help"));
    words.setId("practice-words");
    words.setMaxLength(600);
    words.addKeyDownListener(Key.ENTER, event -> said());
    keys();
    add(script, side());
    render(false);
    words.focus();
  }

  private Section side() {
    var entry = new Div(words, say);
    entry.addClassName("practice-entry");
    var leave = button("practice.leave", "practice-leave", this::leave);
    leave.addThemeName("tertiary");
    var deeds = new Div(silence, aloud, finish, leave, voice);
    deeds.addClassName("practice-deeds");
    var side = new Section(talk, entry, deeds);
    side.addClassName("practice-talk");
    side.getElement().setAttribute("aria-label", getTranslation("practice.talk"));
    return side;
  }

  private void keys() {
    getElement()
        .addEventListener(
            "keydown", event -> digit(event.getEventData().get("event.key").asString()))
        .setFilter(OUTSIDE_FIELDS)
        .addEventData("event.key");
    Shortcuts.addShortcutListener(
            this, () -> move(new RehearsalMove.KeepsSilent()), Key.KEY_S, KeyModifier.ALT)
        .listenOn(this);
    Shortcuts.addShortcutListener(
            this, () -> move(new RehearsalMove.ReadsAloud()), Key.KEY_L, KeyModifier.ALT)
        .listenOn(this);
    Shortcuts.addShortcutListener(this, this::finish, Key.KEY_T, KeyModifier.ALT).listenOn(this);
  }

  private Button button(String key, String id, Runnable deed) {
    var button = new Button(getTranslation(key), event -> deed.run());
    button.setId(id);
    return button;
  }

  private void digit(String key) {
    move(new RehearsalMove.Answers(Integer.parseInt(key)));
  }

  // The value of the field is on its way with the key: what the browser holds counts.
  private void said() {
    words
        .getElement()
        .executeJs("const said = this.value; this.value = ''; return said;")
        .then(String.class, this::said);
  }

  private void said(String text) {
    words.clear();
    if (!text.isBlank()) {
      move(RehearsalMove.of(text));
    }
  }

  private void move(RehearsalMove move) {
    if (seat.rehearsal().over()) {
      return;
    }
    Optional<RehearsalSeat> next = room.move(seat.id(), move);
    if (next.isEmpty()) {
      left.run(); // it was ended elsewhere
      return;
    }
    seat = next.get();
    render(true);
  }

  private void render(boolean aloudToo) {
    Rehearsal now = seat.rehearsal();
    script.render(now);
    talk.render(now.lines(), aloudToo ? voice::say : line -> {});
    boolean over = now.over();
    words.setEnabled(!over);
    say.setEnabled(!over);
    silence.setEnabled(!over);
    aloud.setEnabled(!over);
    if (over) {
      finish.addThemeName("primary");
      finish.focus();
    }
  }

  private void finish() {
    room.finish(seat.id()).ifPresentOrElse(judged, left);
  }

  private void leave() {
    room.leave();
    left.run();
  }
}
