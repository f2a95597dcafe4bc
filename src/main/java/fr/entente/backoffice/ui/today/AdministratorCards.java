package fr.entente.backoffice.ui.today;

import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.Failing;
import fr.entente.backoffice.ui.today.Card.Item;
import fr.entente.exchange.ImportFilter;
import fr.entente.exchange.ImportOrder;
import fr.entente.exchange.ImportState;
import fr.entente.exchange.ImportStatus;
import fr.entente.exchange.Imports;
import fr.entente.interest.InterestRates;
import fr.entente.jobs.Jobs;
import fr.entente.kernel.Stretch;
import fr.entente.reporting.Today;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// An administrator's day: what broke, and what is missing for others to work.
@Lazy
@Component
record AdministratorCards(
    Jobs jobs, Imports imports, InterestRates rates, Agents agents, Today today)
    implements RoleCards {
  private static final Stretch FILES = new Stretch(0, 100);

  @Override
  public Role role() {
    return Role.ADMINISTRATOR;
  }

  @Override
  public List<Card> read(Agent me) {
    return List.of(broken(), files(), missing(), people());
  }

  private Card broken() {
    List<Item> items = new ArrayList<>();
    jobs.all().stream()
        .filter(Failing::now)
        .forEach(job -> {
          var name = new Card.Word("backoffice.job.name." + job.name(), List.of());
          items.add(new Card.Figure("name", List.of(name), Failing.since(job), "jobs", true));
        });
    long doubts = today.mailInDoubt();
    if (doubts > 0) {
      items.add(new Card.Figure("doubts.lead", List.of(), doubts, null, true));
    }
    return new Card("broken", items, "jobs");
  }

  private Card files() {
    List<Item> items = new ArrayList<>();
    List<ImportStatus> recent = imports.past(ImportFilter.ANY, ImportOrder.NEWEST, FILES).rows();
    recent.stream()
        .filter(file -> file.state() == ImportState.FAILED)
        .limit(3)
        .forEach(file ->
            items.add(
                new Card.Figure(
                    "name",
                    List.of(file.fileName()),
                    new Card.Word("backoffice.today.files.refused", List.of()),
                    "imports?state=failed",
                    true)));
    long rejected =
        recent.stream()
            .filter(file -> file.state() == ImportState.CHECKED)
            .filter(file -> file.report() != null && file.report().rejectedLines() > 0)
            .count();
    if (rejected > 0) {
      items.add(Card.urgent("imports.rejected", rejected, "imports?state=checked"));
    }
    return new Card("imports", items, "imports");
  }

  private Card missing() {
    return new Card(
        "rates",
        rates.missing().stream()
            .<Item>map(half ->
                new Card.Figure(
                    "rates.missing",
                    List.of(half(half)),
                    new Card.Word("backoffice.today.rates.enter", List.of()),
                    "rates",
                    true))
            .toList(),
        "rates");
  }

  // `2026H2` in words, as the list of rates says it.
  private static Card.Word half(String code) {
    return new Card.Word("backoffice.rates.half." + code.charAt(5), List.of(code.substring(0, 4)));
  }

  private Card people() {
    return new Card(
        "people",
        agents.all().stream()
            .filter(Agent::active)
            .filter(one -> one.has(Role.AGENT) && one.deskPhone() == null)
            .<Item>map(one ->
                Card.named(
                    one.name(),
                    new Card.Word("backoffice.today.people.phone", List.of()),
                    "people"))
            .toList(),
        "people");
  }
}
