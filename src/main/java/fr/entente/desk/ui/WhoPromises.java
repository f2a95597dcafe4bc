package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.desk.picture.Brief;
import fr.entente.desk.ui.Parts.Part;
import fr.entente.outreach.RecapStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Promises in the WHO column: the open one and what is due next, what a missed one still lacks,
/// how earlier ones ended, late interest for information.
final class WhoPromises {
  private static final Set<CommitmentStatus> MISSED =
      EnumSet.of(CommitmentStatus.BROKEN, CommitmentStatus.PARTIALLY_KEPT);
  private final Control control;

  WhoPromises(Control control) {
    this.control = control;
  }

  List<Part> parts(Brief brief) {
    var shows =
        Arrays.asList(
            brief.commitment(),
            brief.recap(),
            brief.standing(),
            brief.promisesKept(),
            brief.promisesBroken(),
            brief.masked());
    var made = of(brief);
    return IntStream.range(0, made.size())
        .mapToObj(at -> new Part(List.of("promises", at, shows), () -> made.get(at)))
        .toList();
  }

  private List<Component> of(Brief brief) {
    var parts = new ArrayList<Component>();
    var open = brief.commitment();
    if (open != null) {
      parts.add(open(open, brief));
      parts.add(recap(brief.recap()));
    } else {
      missing(brief, parts);
    }
    interest(brief, parts);
    if (brief.promisesKept() + brief.promisesBroken() > 0) {
      parts.add(
          Widgets.fact(
              control.text("desk.history.kind.COMMITMENT"),
              new Span(
                  control.text(
                      "desk.promise.record", brief.promisesKept(), brief.promisesBroken()))));
    }
    return parts;
  }

  private Component open(Commitment open, Brief brief) {
    var formats = control.formats();
    var box =
        Widgets.fact(
            control.text(open.isPlan() ? "desk.promise.plan" : "desk.promise.open"),
            new Span(
                control.text(
                        "desk.promise.received",
                        formats.money(open.paid()),
                        formats.money(open.total()))
                    + grade(brief)));
    int next = next(open);
    if (next >= 0) {
      var part = open.instalments().get(next);
      box.add(
          Widgets.text(
              "promise-next",
              control.text(
                  open.isPlan() ? "desk.promise.next" : "desk.promise.due",
                  formats.money(part.amount().minus(open.received().get(next))),
                  formats.weekday(part.effectiveDueOn()),
                  part.number(),
                  open.instalments().size())));
    }
    box.addClassName("promise-open");
    return box;
  }

  private static int next(Commitment open) {
    return IntStream.range(0, open.instalments().size())
        .filter(i -> open.statuses().get(i) == CommitmentStatus.PENDING)
        .findFirst()
        .orElse(-1);
  }

  // What the debtor has in writing, and what came back.
  private Component recap(RecapStatus recap) {
    if (!recap.written()) {
      return Widgets.fact(control.text("desk.recap"), new Span(control.text("desk.recap.none")));
    }
    var text =
        new StringBuilder(control.text("outreach.state." + recap.mail()))
            .append(" ")
            .append(control.formats().moment(recap.writtenAt()));
    if (recap.visitedAt() != null) {
      text.append(" · ").append(control.text("desk.recap.visited"));
    }
    if (recap.answer() != null) {
      text.append(" · ")
          .append(
              control.text(
                  "desk.recap.answer." + recap.answer(), control.formats().date(recap.wantedOn())));
    }
    var fact = Widgets.fact(control.text("desk.recap"), new Span(text.toString()));
    if (!recap.words().isBlank()) {
      fact.add(Widgets.text("quiet", control.text("desk.recap.words", recap.words())));
    }
    return fact;
  }

  private String grade(Brief brief) {
    var standing = brief.standing();
    return standing == null || standing.grade() == null
        ? ""
        : " · " + control.text("commitments.grade." + standing.grade());
  }

  // A promise that was not wholly kept says what is missing.
  private void missing(Brief brief, List<Component> parts) {
    var standing = brief.standing();
    Commitment latest = standing == null ? null : standing.latest();
    if (latest != null && MISSED.contains(latest.overall()) && latest.missing().isPositive()) {
      parts.add(
          Widgets.fact(
              control.text("commitments.status." + latest.overall()),
              Widgets.text(
                  "missing",
                  control.text(
                          "commitments.missing",
                          control.formats().percent(latest.missingShare()),
                          control.formats().money(latest.missing()))
                      + grade(brief))));
    }
  }

  private void interest(Brief brief, List<Component> parts) {
    var standing = brief.standing();
    if (standing == null || standing.interest().invoices().isEmpty()) {
      return;
    }
    var note = standing.interest();
    String sum =
        note.interest() == null
            ? control.text("desk.interest." + note.error())
            : control.formats().money(note.interest());
    parts.add(
        Widgets.fact(
            control.text("desk.interest"),
            Widgets.text(
                "quiet",
                control.text(
                    standing.waived() ? "desk.interest.waived" : "desk.interest.text",
                    sum,
                    control.formats().money(note.indemnity())))));
  }
}
