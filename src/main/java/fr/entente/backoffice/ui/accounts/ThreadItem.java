package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import fr.entente.reporting.ThreadLine;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of the thread: when, what, who, and the words or the money.
class ThreadItem extends ListItem {
  private final AccountDesk desk;

  ThreadItem(ThreadLine line, AccountDesk desk) {
    this.desk = desk;
    getElement().setAttribute("data-kind", line.kind().name());
    getElement().setAttribute("data-code", line.code());
    add(span("moment-day", when(line)), sign(line), span("thread-what", what(line)));
    if (line.amount() != null) {
      add(span("money", desk.formats().money(line.amount())));
    }
    String beside = beside(line);
    if (!beside.isBlank()) {
      add(span("quiet", beside));
    }
    String words = words(line);
    if (!words.isBlank()) {
      add(span("thread-words", words));
    }
    if (line.call() != null && desk.readsCalls()) {
      add(
          new RouterLink(
              getTranslation("backoffice.thread.open"), CallView.class, line.call().value()));
    }
  }

  private String when(ThreadLine line) {
    return line.at() == null ? desk.formats().date(line.day()) : desk.formats().moment(line.at());
  }

  private static Span sign(ThreadLine line) {
    String shape =
        switch (line.kind()) {
          case CALL -> "☎";
          case NOTE -> "✎";
          case VOICED -> "☹";
          case PROMISE -> "◆";
          case MONEY -> "€";
          case MAIL -> "✉";
          case SIGNAL -> "▲";
        };
    var sign = span("thread-sign", shape);
    sign.getElement().setAttribute("aria-hidden", "true");
    return sign;
  }

  private String what(ThreadLine line) {
    return switch (line.kind()) {
      case CALL ->
          getTranslation(
                  line.text().equals(ThreadLine.INCOMING)
                      ? "backoffice.thread.incoming"
                      : "backoffice.thread.call")
              + " · "
              + getTranslation("backoffice." + line.code());
      case NOTE -> getTranslation("backoffice.thread.note");
      case VOICED -> getTranslation("backoffice.thread.voiced." + line.code());
      case PROMISE ->
          getTranslation("backoffice.thread.promise")
              + " · "
              + getTranslation("commitments.moment." + line.code());
      case MONEY -> getTranslation("backoffice.ledger." + line.code());
      case MAIL ->
          getTranslation("backoffice.thread.mail")
              + " · "
              + getTranslation("outreach.kind." + line.code());
      case SIGNAL -> getTranslation("backoffice.label." + line.code());
    };
  }

  private String beside(ThreadLine line) {
    String length =
        line.length() == null
            ? null
            : getTranslation(
                "backoffice.call.minutes",
                line.length().toMinutes(),
                line.length().toSecondsPart());
    String state =
        switch (line.kind()) {
          case MAIL -> getTranslation("outreach.state." + line.text());
          case SIGNAL -> getTranslation("backoffice.callfile.finding." + line.text());
          default -> null;
        };
    return Stream.of(line.who(), length, state)
        .filter(word -> word != null)
        .collect(Collectors.joining(" · "));
  }

  // What was written for machines is said in words.
  private String words(ThreadLine line) {
    return switch (line.kind()) {
      case NOTE, MONEY, VOICED -> line.text();
      case PROMISE -> promise(line);
      case CALL, MAIL, SIGNAL -> "";
    };
  }

  private String promise(ThreadLine line) {
    return switch (line.code()) {
      case "MADE" ->
          line.text().isBlank() ? "" : getTranslation("commitments.grade." + line.text());
      case "MOVED" -> moved(line.text());
      case "APPROVED", "WAIVER" -> "";
      default -> line.text();
    };
  }

  private String moved(String detail) {
    String[] told = detail.split(" ");
    return told.length == 3
        ? desk.formats().date(LocalDate.parse(told[1]))
            + " → "
            + desk.formats().date(LocalDate.parse(told[2]))
        : detail;
  }

  private static Span span(String className, String text) {
    var span = new Span(text);
    span.addClassName(className);
    return span;
  }
}
