package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.accounts.Fact;
import fr.entente.accounts.FactKind;
import fr.entente.desk.picture.Background;
import fr.entente.desk.picture.Brief;
import fr.entente.desk.ui.Parts.Part;
import fr.entente.outreach.ColleagueQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is known around the debt, in the WHO column: what colleagues were asked and said, how
/// invoices are handled, how sound the customer is.
final class WhoBackground {
  private static final int QUESTIONS = 2;
  private static final int ANSWERS = 3;
  private static final int LETTERS = 2;
  private final Control control;

  WhoBackground(Control control) {
    this.control = control;
  }

  List<Part> parts(Brief brief) {
    var parts = new ArrayList<Part>();
    Background known = brief.background();
    known.asked().stream().limit(QUESTIONS).forEach(asked -> parts.add(asked(asked)));
    brief.facts().stream()
        .filter(fact -> fact.kind().equals(FactKind.COLLEAGUE.code()))
        .limit(ANSWERS)
        .forEach(fact -> parts.add(part("said", fact)));
    known.letters().stream().limit(LETTERS).forEach(sent -> parts.add(letter(sent)));
    if (!known.unsigned().isEmpty()) {
      parts.add(new Part(List.of("unsigned", known.unsigned()), () -> unsigned(known)));
    }
    known.billing().forEach(fact -> parts.add(part("billing", fact)));
    if (known.credit() != null) {
      parts.add(part("credit", known.credit()));
    }
    return parts;
  }

  private Part asked(Background.Asked asked) {
    return new Part(List.of("asked", asked), () -> line(asked.question(), asked.state()));
  }

  private Div line(ColleagueQuestion asked, ColleagueQuestion.State state) {
    String when =
        switch (state) {
          case AWAITED -> control.formats().moment(asked.awaitedUntil());
          case UNANSWERED -> control.formats().moment(asked.askedAt());
          case ANSWERED -> control.formats().moment(asked.answeredAt());
        };
    var fact =
        Widgets.fact(
            control.text("desk.asked"),
            new Span(control.text("desk.asked." + state, asked.name(), when)));
    fact.getElement().setAttribute("data-asked", state.name());
    return fact;
  }

  private Part letter(Background.Sent sent) {
    return new Part(List.of("letter", sent), () -> line(sent));
  }

  private Div line(Background.Sent sent) {
    var letter = sent.letter();
    String title =
        letter.id() == null
            ? control.text("accounts.letter.formal", letter.title())
            : letter.title();
    String sentOn = control.formats().date(letter.sentOn());
    String reply =
        sent.repliedOn() == null
            ? control.text("accounts.letter.no_reply")
            : control.text("accounts.letter.reply", control.formats().date(sent.repliedOn()));
    var fact =
        Widgets.fact(
            control.text("accounts.letter"), new Span(title + " · " + sentOn + " · " + reply));
    fact.getElement().setAttribute("data-letter-sent", letter.sentOn().toString());
    return fact;
  }

  private Div unsigned(Background known) {
    String kinds =
        known.unsigned().stream()
            .map(kind -> control.text("attachments.kind." + kind))
            .collect(Collectors.joining(", "));
    var fact = Widgets.fact(control.text("attachments.unsigned"), Widgets.text("flag", kinds));
    fact.getElement().setAttribute("data-unsigned", "");
    return fact;
  }

  private Part part(String name, Fact fact) {
    return new Part(List.of(name, fact), () -> fact(name, fact));
  }

  private Div fact(String name, Fact fact) {
    String label =
        FactKind.of(fact.kind()).map(kind -> control.text("accounts.fact." + kind)).orElse("");
    var box = Widgets.fact(label, new Span(fact.text()));
    // On a line of its own: a score must not run into its day.
    box.add(new Div(Widgets.text("quiet", aged(fact))));
    box.getElement().setAttribute("data-fact", name);
    return box;
  }

  private String aged(Fact fact) {
    return control.text(
        "accounts.fact.aged",
        control.formats().date(fact.observedOn()),
        control.formats().age(fact.observedOn()),
        fact.source());
  }
}
