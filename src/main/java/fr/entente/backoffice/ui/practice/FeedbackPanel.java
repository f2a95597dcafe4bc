package fr.entente.backoffice.ui.practice;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.entente.kernel.Language;
import fr.entente.practice.PracticeWords;
import fr.entente.practice.Rehearsal;
import fr.entente.practice.RehearsalScore;
import fr.entente.practice.ScoredCriterion;
import java.util.stream.Collectors;

/// What a rehearsal was worth: each criterion with its passage and what would have been better, the
/// ones that lack points first.
final class FeedbackPanel extends Section {
  private final Rehearsal rehearsal;
  private final PracticeWords words;

  FeedbackPanel(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    Language own = Language.of(getLocale().getLanguage());
    words = new PracticeWords(own);
    addClassName("practice-feedback");
    getElement().setAttribute("aria-label", getTranslation("practice.feedback"));
    RehearsalScore score = rehearsal.score();
    getElement().setAttribute("data-passed", Boolean.toString(score.passed()));
    add(new H2(verdict(score)));
    if (!score.missing().isEmpty()) {
      String missing =
          score.missing().stream()
              .map(each -> words.name(each.criterion()))
              .collect(Collectors.joining(", "));
      add(new Paragraph(getTranslation("practice.needed", missing)));
    }
    score.criteria().stream().filter(each -> !each.full()).forEach(each -> add(criterion(each)));
    var good = new Div();
    score.criteria().stream()
        .filter(ScoredCriterion::full)
        .forEach(each -> good.add(criterion(each)));
    add(new H2(getTranslation("practice.good")), good);
    var talk = new TalkList(rehearsal.debtor().language());
    talk.render(rehearsal.lines(), line -> {});
    add(new Details(getTranslation("practice.transcript"), talk));
  }

  private String verdict(RehearsalScore score) {
    int needed = Math.ceilDiv(score.outOf() * RehearsalScore.PASS_MARK, 100);
    return (score.passed() ? "✓ " : "✗ ")
        + getTranslation(
            score.passed() ? "practice.passed" : "practice.failed",
            score.points(),
            score.outOf(),
            needed);
  }

  private Div criterion(ScoredCriterion scored) {
    var points = new Span(scored.points() + " / " + scored.outOf());
    points.addClassName("practice-points");
    var title = new H3((scored.full() ? "✓ " : "✗ ") + words.name(scored.criterion()));
    var box = new Div(new Div(title, points), new Paragraph(words.why(scored)));
    box.addClassName("practice-criterion");
    box.getElement().setAttribute("data-criterion", scored.criterion().word());
    box.getElement().setAttribute("data-full", Boolean.toString(scored.full()));
    scored
        .passage()
        .ifPresent(
            line -> box.add(quote(getTranslation("practice.passage", line.number(), line.text()))));
    String better = words.better(scored, rehearsal.debtor());
    if (!better.isEmpty()) {
      var line = quote(getTranslation("practice.better", better));
      line.addClassName("practice-better");
      box.add(line);
    }
    return box;
  }

  private static Paragraph quote(String text) {
    var line = new Paragraph(text);
    line.addClassName("practice-quote");
    return line;
  }
}
