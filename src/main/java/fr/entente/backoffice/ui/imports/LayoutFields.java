package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.entente.backoffice.ui.Labels;
import fr.entente.exchange.DateOrder;
import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportProposal;
import fr.entente.exchange.LayoutSetting;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the bytes of a file become rows, dates and amounts: what was guessed, to be set right.
class LayoutFields extends Div {
  private static final List<ImportKind> KINDS =
      List.of(
          ImportKind.OPEN_ITEMS,
          ImportKind.PAYMENTS,
          ImportKind.BANK,
          ImportKind.FEC,
          ImportKind.FEC_PAYMENTS);
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
  private static final List<String> ENCODINGS =
      List.of(
          "UTF-8", "windows-1252", "ISO-8859-15", "IBM850", "x-MacRoman", "UTF-16LE", "UTF-16BE");

  /// Hears what the person said of how the file is read.
  interface Heard {
    void said(UnaryOperator<LayoutSetting> change);
  }

  private final Heard heard;
  private final Select<ImportKind> kind =
      choice(
          "backoffice.import.kind",
          each -> getTranslation("exchange.kind." + each.name().toLowerCase(Locale.ROOT)));
  private final Select<Character> separator =
      choice("backoffice.import.separator", this::separatorName);
  private final Select<String> encoding = choice("backoffice.import.encoding", each -> each);
  private final IntegerField header = new IntegerField(getTranslation("backoffice.import.header"));
  private final Select<String> sheet = choice("backoffice.import.sheet", each -> each);
  private final Select<Character> decimal =
      choice(
          "backoffice.import.decimal",
          each -> getTranslation("backoffice.import.decimal." + (each == ',' ? "comma" : "point")));
  private final Select<DateOrder> dates =
      choice("backoffice.import.dates", each -> Labels.of(this, "dates", each));

  LayoutFields(Heard heard) {
    this.heard = heard;
    addClassName("row");
    kind.setItems(KINDS);
    kind.setWidth("15rem");
    encoding.setWidth("9rem");
    header.setWidth("9rem");
    decimal.setItems(',', '.');
    dates.setItems(DateOrder.values());
    header.setMin(0);
    header.setMax(999);
    header.setStepButtonsVisible(true);
    hear(kind, (said, value) -> said.withKind(value));
    hear(separator, (said, value) -> said.withSeparator(value));
    hear(encoding, (said, value) -> said.withEncoding(value));
    hear(header, (said, value) -> said.withHeaderRow(value - 1));
    hear(sheet, (said, value) -> said.withSheet(value));
    hear(decimal, (said, value) -> said.withDecimalMark(value));
    hear(dates, (said, value) -> said.withDates(value));
    add(kind, separator, encoding, header, sheet, decimal, dates);
  }

  /// Shows how the file is read now.
  void show(ImportProposal proposal) {
    var reading = proposal.reading();
    var plan = proposal.plan();
    kind.setValue(plan.kind());
    offer(separator, SEPARATORS, reading.separator());
    offer(encoding, ENCODINGS, reading.encoding());
    header.setValue(reading.headerRow() + 1);
    String present = reading.sheet();
    offer(
        sheet,
        reading.sheets(),
        present == null ? reading.sheets().stream().findFirst().orElse(null) : present);
    sheet.setVisible(reading.sheets().size() > 1);
    decimal.setValue(plan.decimalMark());
    dates.setValue(plan.dates());
    boolean books = plan.kind().ofBooks();
    decimal.setVisible(!books);
    dates.setVisible(!books);
  }

  private static <T> void offer(Select<T> select, List<T> usual, @Nullable T present) {
    select.setVisible(present != null);
    if (present != null) {
      select.setItems(Stream.concat(usual.stream(), Stream.of(present)).distinct().toList());
      select.setValue(present);
    }
  }

  private interface Change<T> {
    LayoutSetting of(LayoutSetting said, T value);
  }

  // What this screen itself sets is not said by the person.
  private <T> void hear(HasValue<?, T> field, Change<T> change) {
    field.addValueChangeListener(event -> {
      T value = event.getValue();
      if (event.isFromClient() && value != null) {
        heard.said(said -> change.of(said, value));
      }
    });
  }

  private <T> Select<T> choice(String label, Function<T, String> words) {
    var select = new Select<T>();
    select.setLabel(getTranslation(label));
    select.setItemLabelGenerator(each -> each == null ? "" : words.apply(each));
    return select;
  }

  private String separatorName(Character mark) {
    return switch (mark) {
      case ';' -> getTranslation("backoffice.import.separator.semicolon");
      case ',' -> getTranslation("backoffice.import.separator.comma");
      case '\t' -> getTranslation("backoffice.import.separator.tab");
      case '|' -> getTranslation("backoffice.import.separator.bar");
      default -> Objects.toString(mark);
    };
  }
}
