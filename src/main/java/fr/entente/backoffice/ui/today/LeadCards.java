package fr.entente.backoffice.ui.today;

import fr.entente.agents.Agent;
import fr.entente.agents.Presence;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.today.Card.Item;
import fr.entente.commitments.Approvals;
import fr.entente.compliance.Overrides;
import fr.entente.detection.Findings;
import fr.entente.detection.LateFindings;
import fr.entente.outreach.Mailbox;
import fr.entente.payments.BankEntries;
import fr.entente.reporting.Floor;
import fr.entente.reporting.FloorObjectives;
import fr.entente.reporting.FloorRow;
import fr.entente.reporting.Today;
import fr.entente.worklist.Callbacks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// A lead's day: who needs help now, what waits for a yes or no, the money, what came of yesterday.
@Lazy
@Component
record LeadCards(
    Floor floor,
    Approvals approvals,
    Overrides overrides,
    Mailbox mailbox,
    BankEntries entries,
    FloorObjectives objectives,
    Callbacks callbacks,
    Findings findings,
    LateFindings late,
    Today today,
    Clock clock)
    implements RoleCards {
  private static final int MOST = 1000;

  @Override
  public Role role() {
    return Role.LEAD;
  }

  @Override
  public List<Card> read(Agent me) {
    return List.of(now(), decide(), money(), promises(), signals());
  }

  private Card now() {
    List<FloorRow> rows = floor.rows();
    List<Item> items = new ArrayList<>();
    rows.stream()
        .filter(FloorRow::crisis)
        .forEach(row ->
            items.add(
                new Card.Figure(
                    row.crisisConfirmed() ? "crisis" : "crisis.feared",
                    List.of(row.name()),
                    Objects.requireNonNullElse(row.since(), clock.instant()),
                    "floor",
                    true)));
    late.ofLeads()
        .forEach(one ->
            items.add(
                new Card.Figure(
                    one.crisis() ? "late.crisis" : "late.lead",
                    List.of(Objects.requireNonNullElse(one.agentName(), "–"), one.debtorName()),
                    one.finding().at(),
                    "accounts/file/" + one.finding().account().value(),
                    true)));
    items.add(Card.figure("online", count(rows, Presence.ON_CALL), "floor"));
    items.add(Card.figure("ready", count(rows, Presence.READY), "floor"));
    items.add(Card.figure("paused", count(rows, Presence.PAUSED), "floor"));
    items.add(Card.urgent("callbacks.late", callbacks.late(), "worklist"));
    return new Card("now", items, null);
  }

  private static long count(List<FloorRow> rows, Presence presence) {
    return rows.stream().filter(row -> row.presence() == presence).count();
  }

  private Card decide() {
    var figures = entries.figures();
    return new Card(
        "decide",
        List.of(
            Card.urgent("approvals", approvals.waiting().size(), "floor"),
            Card.urgent("lifts", overrides.waiting().size(), "floor"),
            Card.figure("answers", (long) mailbox.tasks(MOST).size(), "mailbox"),
            Card.figure("doubts", today.mailInDoubt(), "mailbox?show=undecided"),
            Card.figure("review", figures.review().count(), "reconciliation"),
            Card.figure(
                "unallocated", figures.unallocated().count(), "reconciliation?tab=unmatched")),
        null);
  }

  private Card money() {
    var objective = objectives.today();
    return new Card(
        "money",
        List.of(
            Card.figure("received", objective.collectedToday(), "reconciliation?tab=posted"),
            Card.figure("expected", today.promisedForToday(), "promises"),
            Card.figure("week", objective.promisedThisWeek(), "promises"),
            Card.figure("queue", objective.inQueue(), "worklist")),
        null);
  }

  private Card promises() {
    var due = today.duePromises();
    if (due.due() == 0) {
      return new Card("due", List.of(), "promises");
    }
    return new Card(
        "due",
        List.of(
            new Card.Figure("due.all", List.of(due.since()), (long) due.due(), "promises", false),
            Card.figure("due.kept", (long) due.kept(), "promises"),
            Card.urgent("due.broken", due.broken(), "promises")),
        null);
  }

  private Card signals() {
    LocalDate day = LocalDate.now(clock);
    return new Card(
        "signals", Heard.bars(findings.tallies(day, day), Heard.FIRED, "listening"), "listening");
  }
}
