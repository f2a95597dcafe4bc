package fr.entente.backoffice.ui.today;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.floor.FloorNews;
import fr.entente.backoffice.ui.today.TodayReader.RoleDay;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

/// Where a day begins: for each role of the person what waits, what happened, where to go next.
@Route(value = "today", layout = MainLayout.class)
@Menu(title = "nav.today", order = 110, icon = "vaadin:home")
@PermitAll
class TodayView extends Screen {
  private final TodayReader reader;
  private final FloorNews news;
  private final Formats formats;
  private final Agent me;
  private final Div body = new Div();
  private List<RoleDay> shown = List.of();
  private @Nullable ScheduledFuture<?> reading;
  private @Nullable Registration following;

  TodayView(TodayReader reader, FloorNews news, Agents agents, Formats formats, Clock clock) {
    super("nav.today");
    this.reader = reader;
    this.news = news;
    this.formats = formats;
    this.me = agents.current();
    addClassName("today");
    body.addClassName("today-roles");
    body.getElement().setAttribute("aria-busy", "true");
    var day = new Paragraph(formats.weekday(LocalDate.now(clock)));
    day.addClassName("quiet");
    add(day, body);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    reading = reader.follow(event.getUI(), me, this::show);
    if (me.has(Role.LEAD)) {
      following = news.listen(reader.soon(event.getUI(), me, this::show));
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (reading != null) {
      reading.cancel(false);
    }
    if (following != null) {
      following.remove();
    }
  }

  void show(List<RoleDay> days) {
    body.getElement().setAttribute("aria-busy", "false");
    if (days.equals(shown)) {
      return;
    }
    shown = days;
    body.removeAll();
    days.forEach(day -> body.add(role(day, days.size() > 1)));
  }

  // Who has one role need not be told which.
  private Section role(RoleDay day, boolean named) {
    String name = getTranslation("agents.role." + day.role());
    var cards = new Div();
    cards.addClassName("today-cards");
    day.cards().forEach(card -> cards.add(new CardPanel(card, formats)));
    var section = new Section();
    section.getElement().setAttribute("data-role", day.role().name());
    var title = new H2(name);
    title.addClassName(named ? "today-role" : "only-heard");
    section.add(title, cards);
    return section;
  }
}
