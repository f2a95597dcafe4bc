package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.backoffice.ui.Labels;
import fr.entente.compliance.PolicyTerms;
import fr.entente.uikit.SidePanel;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A contact policy in sentences.
class PolicyPanel extends SidePanel {
  private final PolicyTerms terms;

  PolicyPanel(String title, PolicyTerms terms) {
    super(title);
    this.terms = terms;
    if (terms.policy().demonstration()) {
      content(new Paragraph(say("demo")));
    }
    content(new H3(say("when")), list(when()));
    content(new H3(say("often")), list(often()));
    content(new H3(say("before")), list(before()));
    content(new H3(say("hear")), list(List.of(say("hear." + terms.listening().word()))));
    content(
        new H3(say("source")),
        new Paragraph(Labels.source(this, terms.policy())),
        new Paragraph(say("numbered", terms.policy().version())));
  }

  private List<String> when() {
    var lines = new ArrayList<String>();
    var week = DayOfWeek.values();
    for (int first = 0; first < week.length; ) {
      String hours = hours(week[first]);
      int last = first;
      while (last + 1 < week.length && hours(week[last + 1]).equals(hours)) {
        last++;
      }
      lines.add(line(week[first], week[last], hours));
      first = last + 1;
    }
    lines.add(say(terms.closedOnHolidays() ? "holidays.closed" : "holidays.open"));
    lines.add(say("clock"));
    return lines;
  }

  private String line(DayOfWeek first, DayOfWeek last, String hours) {
    String days = first == last ? day(first) : say("days", day(first), day(last));
    if (hours.isEmpty()) {
      return say("closed", days);
    }
    return hours.equals("00:00-24:00") ? say("always", days) : say("hours", days, hours);
  }

  private List<String> often() {
    var lines = new ArrayList<String>();
    add(lines, "per_day", terms.perDay());
    add(lines, "per_week", terms.perWeek());
    add(lines, "per_month", terms.perMonth());
    if (lines.isEmpty()) {
      lines.add(say("unlimited"));
    }
    lines.add(say("counts"));
    lines.add(terms.restDays() == 0 ? say("no_rest") : say("rest", terms.restDays()));
    return lines;
  }

  private List<String> before() {
    var lines = new ArrayList<String>();
    lines.add(say("limitation", terms.limitationYears()));
    if (terms.mandate()) {
      lines.add(say("mandate"));
    }
    add(lines, "letter", terms.letterDays());
    return lines;
  }

  private void add(List<String> lines, String key, @Nullable Integer figure) {
    if (figure != null) {
      lines.add(say(key, figure));
    }
  }

  private String hours(DayOfWeek day) {
    return terms.hours().getOrDefault(day, "");
  }

  private String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, getLocale());
  }

  private String say(String key, Object... values) {
    return getTranslation("backoffice.policy.say." + key, values);
  }

  private static UnorderedList list(List<String> lines) {
    return new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new));
  }
}
