package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.kernel.AccountId;
import fr.entente.reporting.CallLine;
import fr.entente.reporting.RecentCalls;
import fr.entente.reporting.RefusalLine;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was dialled, and what was not allowed to be.
@Route(value = "calls", layout = MainLayout.class)
@Menu(title = "nav.calls", order = 220, icon = "vaadin:phone")
@RolesAllowed({"LEAD", "MANAGER"})
class CallsView extends Screen {
  private static final int RECENT = 200;

  private final Formats formats;

  CallsView(RecentCalls log, Formats formats) {
    super("nav.calls");
    this.formats = formats;
    var tabs = new TabSheet();
    tabs.setSizeFull();
    tabs.add(getTranslation("backoffice.call.recent"), calls(log));
    tabs.add(getTranslation("backoffice.call.refused"), refusals(log));
    add(tabs);
  }

  private Grid<CallLine> calls(RecentCalls log) {
    var list = Lists.<CallLine>grid(getTranslation("backoffice.call.recent"));
    Lists.component(list, getTranslation("backoffice.at"), this::link);
    Lists.text(list, getTranslation("agents.role.AGENT"), CallLine::agentName);
    Lists.component(
        list,
        getTranslation("backoffice.debtor"),
        line -> account(line.debtorName(), line.account()));
    Lists.text(list, getTranslation("backoffice.phone"), line -> formats.phone(line.number()));
    Lists.text(
        list,
        getTranslation("backoffice.call.status"),
        line -> Labels.of(this, "call.status", line.status()));
    Lists.figure(list, getTranslation("backoffice.call.length"), line -> length(line.length()));
    Lists.text(
        list, getTranslation("backoffice.call.outcome"), line -> outcome(line.disposition()));
    list.setItems(log.recent(RECENT));
    return list;
  }

  private Grid<RefusalLine> refusals(RecentCalls log) {
    var list = Lists.<RefusalLine>grid(getTranslation("backoffice.call.refused"));
    Lists.text(list, getTranslation("backoffice.at"), line -> formats.moment(line.at()));
    Lists.text(list, getTranslation("agents.role.AGENT"), RefusalLine::agentName);
    Lists.component(
        list,
        getTranslation("backoffice.debtor"),
        line -> account(Optional.ofNullable(line.debtorName()).orElse("–"), line.account()));
    Lists.text(list, getTranslation("backoffice.call.why"), this::why).setFlexGrow(2);
    Lists.text(
        list,
        getTranslation("nav.policies"),
        line -> Optional.ofNullable(line.policy()).orElse("–"));
    list.setItems(log.refusals(RECENT));
    return list;
  }

  private Component link(CallLine line) {
    return new RouterLink(formats.moment(line.at()), CallView.class, line.id().value());
  }

  private String why(RefusalLine line) {
    String reason = getTranslation("backoffice.refusal." + line.reason());
    if (!"POLICY".equals(line.reason())) {
      return reason;
    }
    return Arrays.stream(line.rules().split(","))
        .map(rule -> getTranslation("backoffice.rule." + rule))
        .collect(Collectors.joining(", ", reason + " – ", ""));
  }

  private String length(@Nullable Duration length) {
    return length == null
        ? "–"
        : getTranslation("backoffice.call.minutes", length.toMinutes(), length.toSecondsPart());
  }

  private String outcome(@Nullable String disposition) {
    return disposition == null ? "–" : getTranslation("backoffice.disposition." + disposition);
  }

  private static Component account(String name, AccountId account) {
    return new RouterLink(name, AccountView.class, account.value());
  }
}
