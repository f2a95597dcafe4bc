package fr.entente.backoffice.ui.mail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.outreach.AnswerTask;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Fields;
import fr.entente.uikit.Formats;
import fr.entente.uikit.StatusBadge;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What debtors wrote and a person must answer: what to do, who, by when. How it was answered is
/// asked for.
class TaskList extends Composite<Grid<AnswerTask>> {
  /// What tasks can be ordered by.
  enum Order {
    DUE(Comparator.comparing(AnswerTask::dueAt)),
    DEBTOR(Comparator.comparing(AnswerTask::debtorName)),
    OWNER(Comparator.comparing(TaskList::owner));

    static final Sorted<Order> URGENT = new Sorted<>(DUE, false);

    private final Comparator<AnswerTask> by;

    Order(Comparator<AnswerTask> by) {
      this.by = by;
    }
  }

  private final Formats formats;
  private final BiConsumer<AnswerTask, String> answered;
  private @Nullable List<AnswerTask> shown;

  TaskList(Formats formats, BiConsumer<AnswerTask, String> answered) {
    this.formats = formats;
    this.answered = answered;
  }

  /// Orders all of them and shows a stretch. The same rows stay as they are: somebody may be typing
  /// in one of them.
  Listed<AnswerTask> show(List<AnswerTask> all, Sorted<Order> order, Stretch wanted) {
    var usual = order.by().by;
    var tasks = all.stream().sorted(order.down() ? usual.reversed() : usual).toList();
    var page = Listed.of(tasks, wanted);
    Lists.ordered(getContent(), order);
    if (!page.rows().equals(shown)) {
      shown = page.rows();
      Lists.show(getContent(), shown);
    }
    return page;
  }

  void sorts(Consumer<@Nullable Sorted<Order>> ask) {
    Lists.whenAsked(getContent(), Order.class, ask);
  }

  @Override
  protected Grid<AnswerTask> initContent() {
    var list = Lists.<AnswerTask>grid(getTranslation("backoffice.mail.tasks"));
    Lists.asks(
        Lists.component(list, getTranslation("backoffice.mail.task.due"), this::due), Order.DUE);
    Lists.asks(
        Lists.component(
            list,
            getTranslation("backoffice.debtor"),
            task -> new RouterLink(task.debtorName(), AccountView.class, task.account().value())),
        Order.DEBTOR);
    Lists.text(
            list,
            getTranslation("backoffice.mail.task.next"),
            task ->
                getTranslation(
                    "backoffice.mail.task.next." + task.kind(), formats.date(task.wantedOn())))
        .setFlexGrow(2);
    Lists.text(list, getTranslation("backoffice.mail.words"), AnswerTask::words).setFlexGrow(2);
    Lists.asks(
        Lists.text(list, getTranslation("backoffice.mail.task.owner"), TaskList::owner),
        Order.OWNER);
    Lists.component(list, getTranslation("backoffice.mail.decide"), this::answer).setFlexGrow(2);
    list.addThemeNames("wrap-cell-content");
    list.setEmptyStateComponent(
        new EmptyState(VaadinIcon.CHECK_CIRCLE, getTranslation("backoffice.mail.task.none")));
    return list;
  }

  private static String owner(AnswerTask task) {
    return task.ownerName() == null ? "–" : task.ownerName();
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
