package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.backoffice.ui.Cells;
import fr.entente.backoffice.ui.FilterRow;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.ListAddress;
import fr.entente.backoffice.ui.ListScreen;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.RangeBar;
import fr.entente.calls.CallStatus;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.PolicySummary;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Sorted;
import fr.entente.reporting.CallLine;
import fr.entente.reporting.CallOrder;
import fr.entente.reporting.RecentCalls;
import fr.entente.reporting.RefusalLine;
import fr.entente.reporting.RefusalOrder;
import fr.entente.uikit.Chip;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was dialled, and what was not allowed to be.
@Route(value = "calls", layout = MainLayout.class)
@Menu(title = "nav.calls", order = 220, icon = "vaadin:phone")
@RolesAllowed({"LEAD", "MANAGER"})
class CallsView extends ListScreen {
  private static final Sorted<CallOrder> NEWEST = new Sorted<>(CallOrder.AT, true);
  private static final Sorted<RefusalOrder> NEWEST_REFUSED = new Sorted<>(RefusalOrder.AT, true);

  /// Which of the two lists is shown; the address says it.
  private enum Show {
    REFUSED
  }

  private final RecentCalls log;
  private final List<PolicySummary> policies;
  private final Formats formats;
  private final TabSheet tabs = new TabSheet();
  private final FilterRow filters = new FilterRow(this::go);
  private final Grid<CallLine> calls = Lists.grid(getTranslation("backoffice.call.recent"));
  private final Grid<RefusalLine> refused = Lists.grid(getTranslation("backoffice.call.refused"));
  private final RangeBar range;

  CallsView(RecentCalls log, Compliance compliance, Formats formats) {
    super("nav.calls");
    this.log = log;
    this.policies = compliance.policies();
    this.formats = formats;
    range = new RangeBar(formats, from -> go(address().from(from)));
    filters.choice(
        "status", getTranslation("backoffice.call.status"), "call.status", CallStatus.class);
    callColumns();
    refusalColumns();
    tabs.setSizeFull();
    var made = new Div(filters, calls);
    made.addClassName("list-page");
    tabs.add(getTranslation("backoffice.call.recent"), made);
    tabs.add(getTranslation("backoffice.call.refused"), refused);
    tabs.addSelectedChangeListener(event -> {
      if (event.isFromClient()) {
        go(ListAddress.none().with("show", tabs.getSelectedIndex() == 1 ? Show.REFUSED : null));
      }
    });
    add(tabs, range);
  }

  private void callColumns() {
    Lists.asks(Lists.link(calls, getTranslation("backoffice.at"), this::link), CallOrder.AT);
    Lists.asks(
        Lists.text(calls, getTranslation("agents.role.AGENT"), CallLine::agentName),
        CallOrder.AGENT);
    Lists.asks(
        Lists.link(
            calls,
            getTranslation("backoffice.debtor"),
            line -> account(line.debtorName(), line.account())),
        CallOrder.DEBTOR);
    Lists.text(calls, getTranslation("backoffice.phone"), this::number);
    Lists.asks(
        Lists.status(calls, getTranslation("backoffice.call.status"), this::status),
        CallOrder.STATUS);
    Lists.asks(
        Lists.figure(
            calls, getTranslation("backoffice.call.length"), line -> length(line.length())),
        CallOrder.LENGTH);
    Lists.asks(
        Lists.text(
            calls, getTranslation("backoffice.call.outcome"), line -> outcome(line.disposition())),
        CallOrder.OUTCOME);
    Lists.whenAsked(calls, CallOrder.class, by -> go(address().sorted(by)));
  }

  private void refusalColumns() {
    Lists.asks(
        Lists.text(refused, getTranslation("backoffice.at"), line -> formats.moment(line.at())),
        RefusalOrder.AT);
    Lists.asks(
        Lists.text(refused, getTranslation("agents.role.AGENT"), RefusalLine::agentName),
        RefusalOrder.AGENT);
    Lists.asks(
        Lists.link(
            refused,
            getTranslation("backoffice.debtor"),
            line -> account(Optional.ofNullable(line.debtorName()).orElse("–"), line.account())),
        RefusalOrder.DEBTOR);
    Lists.asks(
            Lists.text(refused, getTranslation("backoffice.call.why"), this::why),
            RefusalOrder.REASON)
        .setFlexGrow(2);
    Lists.text(
        refused,
        getTranslation("nav.policies"),
        line -> Labels.policy(this, policies, Optional.ofNullable(line.policy()).orElse("–")));
    Lists.whenAsked(refused, RefusalOrder.class, by -> go(address().sorted(by)));
  }

  @Override
  protected void show(ListAddress asked) {
    boolean ofRefused = asked.choice("show", Show.class) == Show.REFUSED;
    tabs.setSelectedIndex(ofRefused ? 1 : 0);
    if (ofRefused) {
      var order = asked.order(NEWEST_REFUSED);
      var page = log.refusals(order, asked.page());
      Lists.ordered(refused, order);
      Lists.show(refused, page.rows());
      refused.setEmptyStateComponent(
          new EmptyState(VaadinIcon.CHECK_CIRCLE, getTranslation("backoffice.call.refused.none"))
              .deed(getTranslation("nav.policies"), () -> UI.getCurrent().navigate("policies")));
      range.show(page);
      return;
    }
    filters.show(asked);
    var order = asked.order(NEWEST);
    var page = log.calls(asked.choice("status", CallStatus.class), order, asked.page());
    Lists.ordered(calls, order);
    Lists.show(calls, page.rows());
    calls.setEmptyStateComponent(
        nothing(
            new EmptyState(VaadinIcon.PHONE, getTranslation("backoffice.call.none"))
                .deed(getTranslation("nav.worklist"), () -> UI.getCurrent().navigate("worklist"))));
    range.show(page);
  }

  private Cells.Status status(CallLine line) {
    String words = Labels.of(this, "call.status", line.status());
    return switch (line.status()) {
      case COMPLETED -> new Cells.Status(Chip.Tone.GOOD, VaadinIcon.CHECK, words);
      case IN_PROGRESS -> new Cells.Status(Chip.Tone.CALL, VaadinIcon.PHONE, words);
      case REQUESTED, AGENT_RINGING, DIALLING, RINGING ->
          new Cells.Status(Chip.Tone.NEWS, VaadinIcon.BELL, words);
      case BUSY, NO_ANSWER, CANCELLED -> new Cells.Status(Chip.Tone.PLAIN, VaadinIcon.MINUS, words);
      case FAILED -> new Cells.Status(Chip.Tone.STOP, VaadinIcon.WARNING, words);
      case UNKNOWN -> new Cells.Status(Chip.Tone.WARN, VaadinIcon.QUESTION, words);
    };
  }

  private Cells.Link link(CallLine line) {
    return new Cells.Link(CallView.ROUTE + "/" + line.id().value(), formats.moment(line.at()));
  }

  private String number(CallLine line) {
    String number = formats.phone(line.number());
    return line.incoming() ? getTranslation("backoffice.calls.incoming", number) : number;
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

  private static Cells.Link account(String name, AccountId account) {
    return Cells.Link.to(account, name, "");
  }
}
