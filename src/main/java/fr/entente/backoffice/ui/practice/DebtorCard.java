package fr.entente.backoffice.ui.practice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.entente.practice.PracticeDebtor;

/// A debtor to choose: who, how hard, and what one learns.
final class DebtorCard extends Article {
  DebtorCard(PracticeDebtor debtor, Runnable begin) {
    addClassName("practice-card");
    getElement().setAttribute("data-debtor", debtor.key());
    getElement().setAttribute("data-language", debtor.language().code());
    var title = new H3(debtor.title());
    title.getElement().setAttribute("lang", debtor.language().code());
    var trains = new Paragraph(debtor.trains());
    trains.getElement().setAttribute("lang", debtor.language().code());
    var hard =
        new Span(
            "●".repeat(debtor.difficulty())
                + "○".repeat(Math.max(0, 3 - debtor.difficulty()))
                + " "
                + getTranslation("practice.difficulty." + Math.clamp(debtor.difficulty(), 1, 3)));
    hard.addClassName("practice-hard");
    var button = new Button(getTranslation("practice.begin"), event -> begin.run());
    button.setAriaLabel(getTranslation("practice.begin.with", debtor.title()));
    button.addThemeName("primary");
    add(title, hard, trains, button);
  }
}
