package fr.entente.backoffice.ui.payments;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import fr.entente.payments.EntryFile;
import fr.entente.payments.EntryLine;
import fr.entente.payments.EntryReason;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import java.util.Locale;

/// What the bank said of one entry, where it stands, and which accounts have parts of it.
class EntryFacts extends Div {
  private final Formats formats;

  EntryFacts(EntryFile file, Formats formats) {
    this.formats = formats;
    EntryLine line = file.line();
    add(new H2(formats.money(line.amount())));
    boolean doubtful = line.perhapsCounted() || line.reason() == EntryReason.LUMP_SUM;
    if (line.waits() && doubtful) {
      var doubt = new Banner();
      doubt.warning(reason(line));
      add(doubt);
    }
    add(facts(line));
    file.twins().forEach(twin -> add(twin(twin)));
    if (!file.parts().isEmpty()) {
      add(parts(file));
    }
  }

  private DescriptionList facts(EntryLine line) {
    var list = new DescriptionList();
    list.addClassName("facts");
    fact(list, "date", formats.date(line.bookedOn()));
    fact(list, "payer", line.payer());
    fact(list, "iban", line.payerShown());
    fact(list, "text", line.text());
    fact(list, "status", getTranslation("reconciliation.status." + word(line.status())));
    if (line.reason() != null) {
      String reason = reason(line);
      fact(list, "why", line.remark() == null ? reason : reason + " : " + line.remark());
    }
    return list;
  }

  private String reason(EntryLine line) {
    return line.reason() == null ? "" : getTranslation("payments.reason." + word(line.reason()));
  }

  private Paragraph twin(EntryLine twin) {
    return new Paragraph(
        getTranslation(
            "reconciliation.twin",
            getTranslation("payments.source." + word(twin.source())),
            twin.payer().isEmpty() ? twin.text() : twin.payer(),
            getTranslation("reconciliation.status." + word(twin.status()))));
  }

  private Div parts(EntryFile file) {
    var parts = new Div(new H3(getTranslation("reconciliation.posted")));
    parts.addClassName("entry-parts");
    file.parts()
        .forEach(part ->
            parts.add(
                new Paragraph(
                    String.join(
                        " · ", part.debtor(), part.reference(), formats.money(part.amount())))));
    if (!file.line().rest().isZero() && file.line().waits()) {
      parts.add(
          new Paragraph(getTranslation("reconciliation.rest", formats.money(file.line().rest()))));
    }
    return parts;
  }

  private void fact(DescriptionList list, String key, String value) {
    if (!value.isEmpty()) {
      list.add(
          new DescriptionList.Term(getTranslation("reconciliation." + key)),
          new DescriptionList.Description(value));
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
