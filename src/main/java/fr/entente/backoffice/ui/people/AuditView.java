package fr.entente.backoffice.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.backoffice.ui.FilterRow;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListScreen;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.RangeBar;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.kernel.AgentId;
import fr.entente.reporting.AuditFilter;
import fr.entente.reporting.AuditLine;
import fr.entente.reporting.AuditLog;
import fr.entente.reporting.AuditTopic;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The audit trail: who did what, when, on which account. It is read and never changed.
@Route(value = "audit", layout = MainLayout.class)
@Menu(title = "nav.audit", order = 535, icon = "vaadin:archive")
@RolesAllowed({"LEAD", "MANAGER", "ADMINISTRATOR"})
class AuditView extends ListScreen {
  private static final Map<String, Integer> DAYS = Map.of("day", 0, "week", 7, "month", 30);
  private static final String ALWAYS = "always";

  private final AuditLog log;
  private final Formats formats;
  private final Clock clock;
  private final FilterRow filters = new FilterRow(this::go);
  private final Grid<AuditLine> list = Lists.grid(getTranslation("nav.audit"));
  private final RangeBar range;
  private final AuditWords words;

  AuditView(AuditLog log, Agents agents, Formats formats, Clock clock) {
    super("nav.audit");
    this.log = log;
    this.formats = formats;
    this.clock = clock;
    range = new RangeBar(formats, from -> go(address().from(from)));
    Map<Long, String> people = new LinkedHashMap<>();
    agents.all().forEach(one -> people.put(one.id().value(), name(one)));
    words = new AuditWords(this, formats, people);
    Map<String, String> when = new LinkedHashMap<>();
    for (String one : new String[] {ALWAYS, "day", "week", "month"}) {
      when.put(one, word("when." + one));
    }
    filters
        .among("who", word("who"), people)
        .choice("what", word("what"), AuditTopic.class, topic -> word("topic." + topic))
        .always("when", word("when"), when, ALWAYS)
        .search("account", word("account"));
    columns();
    var page = new Div(filters, list, range);
    page.addClassName("list-page");
    page.setWidthFull();
    add(new Paragraph(word("purpose")), page);
  }

  private String name(Agent one) {
    return one.active() ? one.name() : getTranslation("backoffice.follow.owner.gone", one.name());
  }

  private void columns() {
    list.setId("audit");
    Lists.text(list, getTranslation("backoffice.at"), line -> formats.moment(line.at()));
    Lists.name(list, word("who"), line -> line.actor() == null ? word("product") : line.actor());
    Lists.name(list, word("what"), line -> words.action(line)).setFlexGrow(2);
    Lists.component(list, word("about"), this::about);
    Lists.name(
            list, word("detail"), line -> line.withheld() ? word("withheld") : words.detail(line))
        .setFlexGrow(2);
    list.setEmptyStateComponent(nothing(new EmptyState(VaadinIcon.ARCHIVE, word("none"))));
  }

  private Component about(AuditLine line) {
    String name = line.debtorName() == null ? words.subject(line.subject()) : line.debtorName();
    return line.account() == null
        ? new Span(name)
        : new RouterLink(name, AccountView.class, line.account().value());
  }

  @Override
  protected void show(ListAddress asked) {
    filters.show(asked);
    Long who = asked.id("who");
    var filter =
        new AuditFilter(
            who == null ? null : new AgentId(who),
            asked.choice("what", AuditTopic.class),
            since(asked.one("when", DAYS.keySet())),
            asked.text("account"));
    var page = log.page(filter, asked.page());
    Lists.show(list, page.rows());
    list.setEmptyStateComponent(nothing(new EmptyState(VaadinIcon.ARCHIVE, word("none"))));
    range.show(page);
  }

  private @Nullable LocalDate since(@Nullable String when) {
    return when == null ? null : LocalDate.now(clock).minusDays(DAYS.getOrDefault(when, 0));
  }

  private String word(String key) {
    return getTranslation("backoffice.audit." + key);
  }
}
