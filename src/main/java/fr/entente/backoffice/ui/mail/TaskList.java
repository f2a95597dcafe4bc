package fr.entente.backoffice.ui.mail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.outreach.AnswerTask;
import fr.entente.uikit.Fields;
import fr.entente.uikit.Formats;
import fr.entente.uikit.StatusBadge;
import java.util.List;
import java.util.function.BiConsumer;

/// What debtors wrote and a person must answer: what to do, who, by when. How it was answered is
/// asked for.
class TaskList extends Composite<Grid<AnswerTask>> {
  private final Formats formats;
  private final BiConsumer<AnswerTask, String> answered;

  TaskList(Formats formats, BiConsumer<AnswerTask, String> answered) {
    this.formats = formats;
    this.answered = answered;
  }

  void show(List<AnswerTask> tasks) {
    getContent().setItems(tasks);
  }

  @Override
  protected Grid<AnswerTask> initContent() {
    var list = Lists.<AnswerTask>grid(getTranslation("backoffice.mail.tasks"));
    Lists.component(list, getTranslation("backoffice.mail.task.due"), this::due);
    Lists.component(
        list,
        getTranslation("backoffice.debtor"),
        task -> new RouterLink(task.debtorName(), AccountView.class, task.account().value()));
    Lists.text(
            list,
            getTranslation("backoffice.mail.task.next"),
            task ->
                getTranslation(
                    "backoffice.mail.task.next." + task.kind(), formats.date(task.wantedOn())))
        .setFlexGrow(2);
    Lists.text(list, getTranslation("backoffice.mail.words"), AnswerTask::words).setFlexGrow(2);
    Lists.text(
        list,
        getTranslation("backoffice.mail.task.owner"),
        task -> task.ownerName() == null ? "–" : task.ownerName());
    Lists.component(list, getTranslation("backoffice.mail.decide"), this::answer).setFlexGrow(2);
    list.addThemeNames("wrap-cell-content");
    list.setEmptyStateText(getTranslation("backoffice.mail.task.none"));
    return list;
  }

  private Component due(AnswerTask task) {
    String moment = formats.moment(task.dueAt());
    return task.late()
        ? new StatusBadge(
            StatusBadge.Shape.ALERT, moment + " · " + getTranslation("backoffice.mail.task.late"))
        : new Span(moment);
  }

  private Component answer(AnswerTask task) {
    var how = new TextField();
    how.setPlaceholder(getTranslation("backoffice.reason"));
    how.setAriaLabel(getTranslation("backoffice.reason") + ": " + task.debtorName());
    var done =
        SinglePress.button(
            getTranslation("backoffice.mail.task.done"),
            () -> {
              if (how.getValue().isBlank()) {
                Fields.refuse(how, getTranslation("backoffice.reason.missing"));
              } else {
                answered.accept(task, how.getValue());
              }
            });
    done.addThemeName("small");
    var box = new Div(how, done);
    box.addClassName("row");
    return box;
  }
}
