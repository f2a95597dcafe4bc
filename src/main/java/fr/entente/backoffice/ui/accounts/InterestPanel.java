package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.entente.accounts.AccountFile;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.interest.InterestNote;
import fr.entente.interest.InterestRow;
import fr.entente.interest.InvoiceInterest;
import fr.entente.kernel.AccountId;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Fields;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;

/// Late interest and indemnity of an account with the working, row by row. It informs: nothing here
/// is added to what is asked for.
class InterestPanel extends Div {
  private final AccountDesk desk;
  private final AccountId account;
  private final Div body = new Div();

  InterestPanel(AccountFile file, AccountDesk desk) {
    this.desk = desk;
    this.account = file.account().id();
    addClassName("interest-panel");
    var day = new DatePicker(getTranslation("backoffice.interest.on"));
    Fields.day(day);
    day.setValue(LocalDate.now(desk.clock()));
    day.setRequired(true);
    day.addValueChangeListener(event -> {
      if (event.getValue() != null) {
        show(event.getValue());
      }
    });
    add(day, new WaiverLine(account, desk), body);
    show(day.getValue());
  }

  private void show(LocalDate on) {
    body.removeAll();
    InterestNote note = desk.interests().of(account, on);
    if (!note.business()) {
      body.add(new Paragraph(getTranslation("backoffice.interest.consumer")));
      return;
    }
    body.add(summary(note), new Paragraph(getTranslation("backoffice.interest.why")));
    if (note.error() != null) {
      var banner = new Banner();
      banner.warning(
          getTranslation(
              "backoffice.interest.error." + note.error(),
              note.semester() == null ? "" : semester(note.semester())));
      body.add(banner);
    }
    note.invoices().forEach(invoice -> body.add(working(invoice)));
  }

  private Div summary(InterestNote note) {
    var formats = desk.formats();
    var row = new Div();
    row.addClassName("tiles");
    row.add(
        tile(
            "backoffice.interest.interest",
            note.interest() == null
                ? getTranslation("backoffice.interest.unknown")
                : formats.money(note.interest())),
        tile("backoffice.interest.indemnity", formats.money(note.indemnity())),
        tile(
            "backoffice.interest.rate",
            note.contractRate() == null
                ? getTranslation("backoffice.interest.rate.default")
                : percent(note.contractRate())));
    if (note.frozenOn() != null) {
      row.add(tile("backoffice.interest.frozen", formats.date(note.frozenOn())));
    }
    return row;
  }

  private Div tile(String key, String value) {
    var name = new Span(getTranslation(key));
    name.addClassName("quiet");
    var tile = new Div(name, new Span(value));
    tile.addClassName("tile");
    return tile;
  }

  private Div working(InvoiceInterest invoice) {
    var formats = desk.formats();
    var title =
        new H3(
            getTranslation(
                "backoffice.interest.invoice",
                invoice.number(),
                formats.money(invoice.amount()),
                formats.date(invoice.dueOn()),
                invoice.daysLate()));
    var list = Lists.<InterestRow>grid(title.getText());
    Lists.figure(list, getTranslation("backoffice.interest.from"), r -> formats.date(r.from()));
    Lists.figure(list, getTranslation("backoffice.interest.to"), r -> formats.date(r.to()));
    Lists.figure(list, getTranslation("backoffice.interest.base"), r -> formats.money(r.base()));
    Lists.figure(list, getTranslation("backoffice.interest.percent"), r -> percent(r.percent()));
    Lists.figure(list, getTranslation("backoffice.interest.days"), InterestRow::days);
    Lists.figure(list, getTranslation("backoffice.interest.sum"), r -> exact(r.interest()))
        .setFlexGrow(1);
    Lists.asHighAsItsRows(list);
    list.setItems(invoice.rows());
    list.setVisible(!invoice.rows().isEmpty());
    var box = new Div(title, list);
    box.addClassName("working");
    if (invoice.error() != null) {
      box.add(
          new Span(
              getTranslation(
                  "backoffice.interest.error." + invoice.error(),
                  invoice.semester() == null ? "" : semester(invoice.semester()))));
    }
    return box;
  }

  private String semester(String code) {
    return Labels.semester(this, code);
  }

  private String percent(BigDecimal rate) {
    var format = NumberFormat.getNumberInstance(getLocale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(4);
    return format.format(rate) + " %";
  }

  private String exact(BigDecimal euros) {
    var format = NumberFormat.getCurrencyInstance(getLocale());
    format.setCurrency(java.util.Currency.getInstance("EUR"));
    format.setMinimumFractionDigits(4);
    return format.format(euros);
  }
}
