package fr.entente.backoffice.ui.creditors;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.interest.ContractRate;
import fr.entente.interest.InterestRate;
import fr.entente.interest.InterestRates;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CreditorId;
import fr.entente.uikit.Banner;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.PanelLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.SidePanel;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rates of late interest by half-year, with their source, and the rates in creditors' terms of
/// sale. What is entered counts from then on; nothing that was entered disappears.
@Route(value = "rates", layout = MainLayout.class)
@Menu(title = "nav.rates", order = 520, icon = "vaadin:calc")
@RolesAllowed({"MANAGER", "ADMINISTRATOR"})
class RatesView extends Screen {
  private static final String OFFICIAL = "official";
  private static final String CONTRACT = "contract";

  private final InterestRates rates;
  private final Portfolio portfolio;
  private final Agents agents;
  private final Formats formats;
  private final Banner banner = new Banner();
  private final Banner missing = new Banner();
  private final PanelLayout panels;
  private final Grid<InterestRate> list = Lists.grid(getTranslation("nav.rates"));
  private final Grid<ContractRate> contracts =
      Lists.grid(getTranslation("backoffice.rates.contracts"));

  RatesView(InterestRates rates, Portfolio portfolio, Agents agents, Formats formats) {
    super("nav.rates");
    this.rates = rates;
    this.portfolio = portfolio;
    this.agents = agents;
    this.formats = formats;
    columns();
    Lists.asHighAsItsRows(contracts);
    var body =
        new Div(
            new H2(getTranslation("backoffice.rates.official")),
            new Paragraph(getTranslation("backoffice.rates.why")),
            list,
            new H2(getTranslation("backoffice.rates.contracts")),
            new Paragraph(
                getTranslation("backoffice.rates.floor")
                    + " "
                    + getTranslation("backoffice.rates.none")),
            contracts);
    body.addClassName("rates");
    panels = new PanelLayout(body, "rate", this::panel);
    actions(
        panels.action(getTranslation("backoffice.rates.enter.contract"), CONTRACT),
        panels.action(getTranslation("backoffice.rates.enter.official"), OFFICIAL));
    add(missing, banner, panels);
    refresh();
  }

  private void columns() {
    Lists.text(
        list,
        getTranslation("backoffice.rates.semester"),
        r -> Labels.semester(this, r.semester()));
    Lists.text(
        list,
        getTranslation("backoffice.rates.kind"),
        r -> Labels.of(this, "rates.kind", r.kind()));
    Lists.figure(list, getTranslation("backoffice.interest.percent"), r -> percent(r.percent()));
    Lists.text(list, getTranslation("backoffice.rates.source"), InterestRate::source)
        .setAutoWidth(false)
        .setFlexGrow(3)
        .setTooltipGenerator(InterestRate::source);
    list.addThemeName("wrap-cell-content");
    Lists.text(list, getTranslation("backoffice.rates.author"), r -> who(r.author(), r));
    Lists.text(contracts, getTranslation("backoffice.creditor"), c -> name(c.creditor()));
    Lists.figure(
        contracts,
        getTranslation("backoffice.interest.percent"),
        c -> c.percent() == null ? "–" : percent(c.percent()));
    Lists.text(contracts, getTranslation("backoffice.rates.source"), ContractRate::source)
        .setFlexGrow(2);
    contracts.setEmptyStateComponent(
        new EmptyState(
            getTranslation("backoffice.rates.contracts.none"),
            getTranslation("backoffice.rates.contracts.none.advice")));
    Lists.text(
        contracts,
        getTranslation("backoffice.rates.author"),
        c -> agents.byId(c.author()).name() + ", " + formats.moment(c.at()));
  }

  private String who(@Nullable AgentId author, InterestRate rate) {
    return author == null
        ? getTranslation("backoffice.rates.shipped")
        : agents.byId(author).name() + ", " + formats.moment(rate.at());
  }

  private String name(CreditorId creditor) {
    return portfolio.creditor(creditor).name();
  }

  private Optional<SidePanel> panel(String which) {
    banner.clear();
    return switch (which) {
      case OFFICIAL ->
          Optional.of(
              new OfficialRatePanel(
                  getTranslation("backoffice.rates.enter.official"), rates, this::entered));
      case CONTRACT ->
          Optional.of(
              new ContractRatePanel(
                  getTranslation("backoffice.rates.enter.contract"),
                  rates,
                  portfolio.creditors(),
                  this::entered));
      default -> Optional.empty();
    };
  }

  private void entered() {
    refresh();
    panels.done();
    banner.success(getTranslation("backoffice.rates.entered"));
  }

  private void refresh() {
    Lists.show(list, rates.all());
    contracts.setItems(rates.contracts());
    var without = rates.missing();
    missing.setVisible(!without.isEmpty());
    if (!without.isEmpty()) {
      missing.warning(
          getTranslation(
              "backoffice.rates.missing",
              String.join(", ", without.stream().map(s -> Labels.semester(this, s)).toList())));
    }
  }

  private String percent(BigDecimal rate) {
    var format = NumberFormat.getNumberInstance(getLocale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(4);
    return format.format(rate) + " %";
  }
}
