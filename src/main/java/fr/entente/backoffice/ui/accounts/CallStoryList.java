package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.entente.reporting.CallFile;
import fr.entente.reporting.CallMoment;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What was said and done on a call, each with the time since somebody answered.
class CallStoryList extends Div {
  private static final String KEY = "backoffice.callfile.";

  private final Instant begin;

  CallStoryList(CallFile file, Formats formats) {
    Instant answered = file.call().answeredAt();
    begin = answered == null ? file.call().requestedAt() : answered;
    if (file.moments().isEmpty()) {
      add(
          new EmptyState(
              getTranslation(KEY + "story.none"), getTranslation(KEY + "story.none.advice")));
      return;
    }
    var list = new OrderedList();
    list.addClassNames("moments", "call-story");
    file.moments().forEach(moment -> list.add(line(moment)));
    add(list);
  }

  private ListItem line(CallMoment moment) {
    var item = new ListItem(span("moment-day", since(moment.at())));
    item.getElement().setAttribute("data-kind", moment.kind().name());
    item.add(span("moment-kind", kind(moment)), span("moment-text", text(moment)));
    String detail = detail(moment);
    if (detail != null) {
      item.add(span("quiet", detail));
    }
    return item;
  }

  private String since(Instant at) {
    var time = Duration.between(begin, at);
    String sign = time.isNegative() ? "−" : "";
    var length = time.abs();
    return sign + "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
  }

  // Unknown doings keep the name that they were written under.
  private String kind(CallMoment moment) {
    return moment.kind() == CallMoment.Kind.OTHER
        ? known(KEY + "did." + moment.text(), moment.text())
        : getTranslation(KEY + "kind." + moment.kind());
  }

  private String text(CallMoment moment) {
    return switch (moment.kind()) {
      case HEARD -> label(moment.text());
      case OTHER -> moment.detail() == null ? "" : label(moment.detail());
      default -> moment.text();
    };
  }

  private @Nullable String detail(CallMoment moment) {
    return switch (moment.kind()) {
      case HEARD -> getTranslation(KEY + "finding." + moment.detail());
      case SKIPPED -> getTranslation(KEY + "skipped." + moment.detail());
      case OTHER -> null;
      default -> moment.detail();
    };
  }

  private String label(String code) {
    return known("desk.label." + code.toLowerCase(Locale.ROOT), code);
  }

  private String known(String key, String otherwise) {
    String found = getTranslation(key);
    return found.contains(key) ? otherwise : found;
  }

  private static Span span(String className, String text) {
    var span = new Span(text);
    span.addClassName(className);
    return span;
  }
}
