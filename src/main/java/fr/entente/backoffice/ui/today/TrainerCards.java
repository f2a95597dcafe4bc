package fr.entente.backoffice.ui.today;

import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.today.Card.Item;
import fr.entente.detection.Findings;
import fr.entente.reporting.SkippedSteps;
import fr.entente.scripts.Complaint;
import fr.entente.scripts.Scripts;
import fr.entente.uikit.chart.ChartKind;
import fr.entente.workshop.Editions;
import fr.entente.workshop.ExampleProposals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// A trainer's day: files refused or with remarks, lines to decide on, signals that agents took
/// back, what was published last.
@Lazy
@Component
record TrainerCards(
    Scripts scripts,
    SkippedSteps steps,
    ExampleProposals proposals,
    Findings findings,
    Editions editions,
    Clock clock)
    implements RoleCards {
  private static final int MOST = 1000;
  private static final int DAYS = 30;
  private static final int SHOWN = 5;

  @Override
  public Role role() {
    return Role.TRAINER;
  }

  @Override
  public List<Card> read(Agent me) {
    return List.of(files(), skipped(), examples(), cleared(), published());
  }

  private Card files() {
    List<Item> items = new ArrayList<>();
    scripts.complaints().stream()
        .filter(complaint -> !complaint.warning())
        .collect(
            Collectors.groupingBy(Complaint::file, java.util.TreeMap::new, Collectors.counting()))
        .forEach((file, count) ->
            items.add(new Card.Figure("name", List.of(file), count, "scripts", true)));
    long remarks = scripts.complaints().stream().filter(Complaint::warning).count();
    if (remarks > 0) {
      items.add(Card.figure("files.remarks", remarks, "scripts"));
    }
    return new Card("files", items, "scripts");
  }

  private Card skipped() {
    List<Card.Point> points =
        steps.since(DAYS, SHOWN).stream()
            .map(one -> Card.Point.of(one.title(), one.count(), one.count(), "scripts"))
            .toList();
    return new Card(
        "skipped",
        points.isEmpty()
            ? List.of()
            : List.of(new Card.Picture(ChartKind.RANKS, "skipped.bar", points)),
        "scripts");
  }

  private Card examples() {
    long waiting = proposals.waiting(MOST).size();
    return new Card(
        "examples",
        waiting == 0
            ? List.of()
            : List.of(Card.figure("examples.count", waiting, "listening?tab=quality")),
        "listening");
  }

  private Card cleared() {
    LocalDate day = LocalDate.now(clock);
    return new Card(
        "cleared",
        Heard.bars(
            findings.tallies(day.minusDays(DAYS), day), Heard.CLEARED, "listening?tab=quality"),
        "listening");
  }

  private Card published() {
    List<Item> items = new ArrayList<>();
    editions
        .newest(1)
        .forEach(edition -> {
          items.add(Card.figure("published.at", edition.at(), "listening?tab=publish"));
          items.add(Card.figure("published.version", edition.version(), "listening?tab=publish"));
          items.add(
              Card.figure(
                  "published.examples", (long) edition.examples(), "listening?tab=publish"));
        });
    return new Card("published", items, "listening");
  }
}
