package fr.entente.backoffice.ui.today;

import com.vaadin.flow.component.Component;
import fr.entente.kernel.Money;
import fr.entente.uikit.Formats;
import fr.entente.workshop.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Values as the reader of the page says them.
record Says(Component at, Formats formats) {
  private static final String KEY = "backoffice.today.";

  String text(String key, List<?> args) {
    return at.getTranslation(KEY + key, args.stream().map(this::value).toArray());
  }

  String name(Card.Figure figure) {
    return figure.key().equals("name")
        ? value(figure.args().getFirst())
        : text(figure.key(), figure.args());
  }

  String value(Object value) {
    return switch (value) {
      case Money money -> formats.money(money);
      case Long number -> formats.number(number);
      case Instant moment -> formats.moment(moment);
      case LocalDate day -> formats.date(day);
      case Card.Day day -> formats.shortDay(day.day());
      case Double share -> formats.percent(share);
      case Card.Word word -> word(word);
      case Card.Rate rate -> rate(rate);
      default -> value.toString();
    };
  }

  // What has no words of its own is told by its name.
  private String word(Card.Word word) {
    String text = at.getTranslation(word.key(), word.args().toArray());
    return text.contains(word.key()) ? word.key().substring(word.key().lastIndexOf('.') + 1) : text;
  }

  private String rate(Card.Rate rate) {
    if (rate.of() == 0) {
      return "–";
    }
    var range = Interval.wilson(rate.part(), rate.of());
    return at.getTranslation(
        KEY + "rate",
        formats.percent((double) rate.part() / rate.of()),
        formats.percent(range.low()),
        formats.percent(range.high()),
        formats.number(rate.of()));
  }
}
