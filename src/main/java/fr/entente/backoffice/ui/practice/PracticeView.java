package fr.entente.backoffice.ui.practice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.practice.PracticeDebtor;
import fr.entente.practice.RehearsalEntry;
import fr.entente.practice.RehearsalRoom;
import fr.entente.practice.RehearsalSeat;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/// Rehearsals with debtors who are nobody: choose one, talk, read what it was worth.
@Route(value = "practice", layout = MainLayout.class)
@Menu(title = "nav.practice", order = 440, icon = "vaadin:academy-cap")
@RolesAllowed({"AGENT", "TRAINER"})
class PracticeView extends Screen {
  private final RehearsalRoom room;
  private final Agents agents;
  private final Formats formats;
  private final Banner banner = new Banner();
  private final Div place = new Div();

  PracticeView(RehearsalRoom room, Agents agents, Formats formats) {
    super("nav.practice");
    this.room = room;
    this.agents = agents;
    this.formats = formats;
    place.addClassName("practice-place");
    add(banner, place);
    room.open().ifPresentOrElse(this::talk, this::choose);
  }

  private void choose() {
    name(null);
    place.removeAll();
    Language own = Language.of(getLocale().getLanguage());
    Language other = own == Language.FR ? Language.EN : Language.FR;
    place.add(
        new Paragraph(getTranslation("practice.why")),
        cards(own, getTranslation("practice.choose")));
    List<RehearsalEntry> mine = room.mine();
    if (!mine.isEmpty()) {
      place.add(new ProgressList("practice.mine", mine, this::reads, this::again, formats, null));
    }
    if (agents.current().has(Role.TRAINER)) {
      place.add(
          new ProgressList("practice.all", room.all(), this::reads, this::again, formats, agents));
    }
    place.add(cards(other, getTranslation("practice.choose." + other.code())));
  }

  private Div cards(Language language, String title) {
    var cards = new Div(new H2(title));
    cards.addClassName("practice-cards");
    var row = new Div();
    row.addClassName("practice-row");
    room.debtors(language).forEach(debtor -> row.add(card(debtor)));
    cards.add(row);
    return cards;
  }

  private DebtorCard card(PracticeDebtor debtor) {
    return new DebtorCard(debtor, () -> begin(debtor.key(), debtor.language()));
  }

  private void begin(String key, Language language) {
    banner.clear();
    room.begin(key, language)
        .ifPresentOrElse(this::talk, () -> banner.warning(getTranslation("practice.gone", key)));
  }

  private void talk(RehearsalSeat seat) {
    name(seat.rehearsal().debtor().title());
    place.removeAll();
    place.add(new RehearsalPanel(room, seat, this::judged, this::choose));
  }

  private void judged(RehearsalSeat seat) {
    name(seat.rehearsal().debtor().title());
    place.removeAll();
    PracticeDebtor debtor = seat.rehearsal().debtor();
    var again =
        new Button(
            getTranslation("practice.again"), event -> begin(debtor.key(), debtor.language()));
    again.setId("practice-again");
    again.addThemeName("primary");
    var others = new Button(getTranslation("practice.others"), event -> choose());
    others.setId("practice-others");
    var deeds = new Div(again, others);
    deeds.addClassName("practice-deeds");
    place.add(deeds, new FeedbackPanel(seat.rehearsal()));
    again.focus();
  }

  private void reads(RehearsalEntry entry) {
    banner.clear();
    room.read(entry.id())
        .ifPresentOrElse(
            this::judged, () -> banner.information(getTranslation("practice.unreadable")));
  }

  private void again(RehearsalEntry entry) {
    begin(entry.debtor(), entry.language());
  }
}
