package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportProposal;
import fr.entente.exchange.LayoutDoubt;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the file leaves open, each as a warning with its answers.
class LayoutQuestions extends Div {
  private final Formats formats;
  private final LayoutFields.Heard heard;
  private @Nullable Focusable<?> first;

  LayoutQuestions(Formats formats, LayoutFields.Heard heard) {
    this.formats = formats;
    this.heard = heard;
    addClassName("import-questions");
  }

  void show(ImportProposal proposal) {
    removeAll();
    first = null;
    for (LayoutDoubt doubt : proposal.reading().doubts()) {
      switch (doubt) {
        case LayoutDoubt.Column column -> add(column(column, proposal));
        case LayoutDoubt.Dates dates -> add(dates(dates));
        case LayoutDoubt.Decimals decimals -> add(decimals(decimals));
      }
    }
  }

  /// Moves on to the first of them; false when nothing is open.
  boolean focusFirst() {
    if (first != null) {
      first.focus();
    }
    return first != null;
  }

  private Component column(LayoutDoubt.Column doubt, ImportProposal proposal) {
    var as = new Select<ImportField>();
    as.setLabel(getTranslation("backoffice.import.useAs"));
    as.setItems(ImportField.of(proposal.plan().kind()));
    as.setItemLabelGenerator(each ->
        each == null
            ? ""
            : getTranslation("exchange.field." + each.name().toLowerCase(Locale.ROOT)));
    if (doubt.suggested() != null) {
      as.setValue(doubt.suggested());
    }
    var use =
        new Button(
            getTranslation("backoffice.import.use"),
            _ -> {
              ImportField field = as.getValue();
              if (field == null) {
                as.focus();
              } else {
                heard.said(said -> said.using(proposal.plan().columns(), field, doubt.column()));
              }
            });
    var ignore =
        new Button(
            getTranslation("backoffice.import.ignore", doubt.name()),
            _ -> heard.said(said -> said.ignoring(doubt.column())));
    String text =
        getTranslation(
            "exchange.doubt." + doubt.looks().name().toLowerCase(Locale.ROOT),
            doubt.name(),
            String.join(", ", doubt.samples()));
    return question(text, as, as, use, ignore);
  }

  private Component dates(LayoutDoubt.Dates doubt) {
    var day =
        new Button(
            getTranslation("backoffice.import.dayFirst", formats.date(doubt.dayFirst())),
            _ -> heard.said(said -> said.withDates(DateOrder.DAY_FIRST)));
    var month =
        new Button(
            getTranslation("backoffice.import.monthFirst", formats.date(doubt.monthFirst())),
            _ -> heard.said(said -> said.withDates(DateOrder.MONTH_FIRST)));
    String text =
        getTranslation("exchange.doubt.dates", String.join(", ", doubt.columns()), doubt.sample());
    return question(text, day, day, month);
  }

  private Component decimals(LayoutDoubt.Decimals doubt) {
    String many = formats.money(doubt.asThousands());
    String few = formats.money(doubt.asDecimals());
    var thousands =
        new Button(
            getTranslation("backoffice.import.thousands", many),
            _ -> heard.said(said -> said.withDecimalMark(doubt.otherMark())));
    var decimals =
        new Button(
            getTranslation("backoffice.import.decimals", few),
            _ -> heard.said(said -> said.withDecimalMark(doubt.mark())));
    String text =
        getTranslation(
            "exchange.doubt.decimals",
            String.join(", ", doubt.columns()),
            doubt.sample(),
            many,
            few);
    return question(text, thousands, thousands, decimals);
  }

  private Component question(String text, Focusable<?> begin, Component... answers) {
    first = first == null ? begin : first;
    var banner = new Banner();
    banner.warning(text);
    var row = new Div(answers);
    row.addClassName("row");
    var question = new Div(banner, row);
    question.getElement().setAttribute("role", "group");
    question.getElement().setAttribute("aria-label", text);
    return question;
  }
}
