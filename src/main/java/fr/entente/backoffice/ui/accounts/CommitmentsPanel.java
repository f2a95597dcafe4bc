package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import fr.entente.accounts.AccountFile;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentMoment;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CallId;
import fr.entente.uikit.Fields;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The promises and plans of an account: where they stand or stood on a day, and what happened to
/// the chosen one.
class CommitmentsPanel extends Div {
  private final AccountDesk desk;
  private final AccountId account;
  private final DatePicker day = new DatePicker();
  private final Grid<Commitment> list;
  private final Div story = new Div();

  CommitmentsPanel(AccountFile file, AccountDesk desk) {
    this.desk = desk;
    this.account = file.account().id();
    addClassName("commitments-panel");
    story.addClassName("story");
    story.getElement().setAttribute("aria-live", "polite");
    day.setLabel(getTranslation("backoffice.commitment.asof"));
    Fields.day(day);
    day.setMax(LocalDate.now(desk.clock()));
    day.setClearButtonVisible(true);
    day.setPlaceholder(getTranslation("backoffice.commitment.today"));
    day.setHelperText(getTranslation("backoffice.commitment.asof.why"));
    day.addValueChangeListener(event -> show(event.getValue()));
    list = new AccountLists(desk).commitments();
    list.setSelectionMode(Grid.SelectionMode.SINGLE);
    Lists.asHighAsItsRows(list);
    list.addSelectionListener(
        event -> event.getFirstSelectedItem().ifPresentOrElse(this::tell, story::removeAll));
    add(day, list, story);
    show(null);
  }

  private void show(@Nullable LocalDate on) {
    List<Commitment> found =
        on == null ? desk.commitments().history(account) : desk.commitments().asOf(account, on);
    list.setItems(found);
    story.removeAll();
    if (!found.isEmpty()) {
      list.select(found.getFirst());
    }
  }

  private void tell(Commitment commitment) {
    story.removeAll();
    story.add(new H3(getTranslation("backoffice.commitment.story")), parts(commitment));
    var moments = new OrderedList();
    moments.addClassName("moments");
    LocalDate on = day.getValue();
    desk.commitments().moments(commitment.id()).stream()
        .filter(moment -> on == null || !moment.on().isAfter(on))
        .forEach(moment -> moments.add(line(moment)));
    story.add(moments);
  }

  private Div parts(Commitment commitment) {
    var box = new Div();
    box.addClassName("parts");
    for (int i = 0; i < commitment.instalments().size(); i++) {
      var part = commitment.instalments().get(i);
      var formats = desk.formats();
      var text =
          new Span(
              part.number()
                  + " · "
                  + formats.date(part.effectiveDueOn())
                  + " · "
                  + formats.money(commitment.received().get(i))
                  + " / "
                  + formats.money(part.amount())
                  + " · "
                  + Labels.of(this, "commitment.status", commitment.statuses().get(i)));
      text.addClassName("part");
      text.getElement().setAttribute("data-status", commitment.statuses().get(i).name());
      box.add(text);
    }
    return box;
  }

  private ListItem line(CommitmentMoment moment) {
    var item = new ListItem(word("moment-day", desk.formats().date(moment.on())));
    item.getElement().setAttribute("data-kind", moment.kind());
    item.add(word("moment-kind", getTranslation("commitments.moment." + moment.kind())));
    if (moment.instalment() != null) {
      item.add(word("quiet", getTranslation("backoffice.commitment.part", moment.instalment())));
    }
    if (moment.amount() != null) {
      item.add(word("money", desk.formats().money(moment.amount())));
    }
    String detail = detail(moment);
    if (!detail.isBlank()) {
      item.add(word("quiet", detail));
    }
    if (moment.actor() != null) {
      item.add(word("quiet", name(moment)));
    }
    if (moment.call() != null) {
      item.add(call(moment.call()));
    }
    return item;
  }

  // Agents see that there was a call; leads and managers read it.
  private Component call(CallId call) {
    String text = getTranslation("backoffice.commitment.call");
    return desk.readsCalls()
        ? new RouterLink(text, CallView.class, call.value())
        : word("quiet", text);
  }

  private String name(CommitmentMoment moment) {
    return desk.agents().all().stream()
        .filter(agent -> agent.id().equals(moment.actor()))
        .map(agent -> agent.name())
        .findFirst()
        .orElse("–");
  }

  // What was written for machines is said in words.
  private String detail(CommitmentMoment moment) {
    return switch (moment.kind()) {
      case "MADE" ->
          moment.detail().isBlank() ? "" : getTranslation("commitments.grade." + moment.detail());
      case "MOVED" -> {
        String[] told = moment.detail().split(" ");
        yield told.length == 3
            ? desk.formats().date(LocalDate.parse(told[1]))
                + " → "
                + desk.formats().date(LocalDate.parse(told[2]))
            : moment.detail();
      }
      case "APPROVED", "WAIVER" -> "";
      case "PAID", "REVERSED" -> moment.detail();
      default -> moment.detail();
    };
  }

  private static Span word(String className, String text) {
    var span = new Span(text);
    span.addClassName(className);
    return span;
  }
}
