package fr.entente.backoffice.ui.follow;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import fr.entente.agents.Agent;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.kernel.AgentId;
import fr.entente.uikit.Fields;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What can be done with the rows that are chosen: back to the list, to somebody else, another day.
class FollowDeeds extends Div {
  /// What the deeds are, wherever the rows come from.
  interface Deeds {
    void bringBack();

    void handOn(@Nullable AgentId to);

    void moveTo(LocalDate day, LocalTime time);
  }

  private static final LocalTime MORNING = LocalTime.of(10, 0);

  private final Checkbox all = new Checkbox(word("choose.all"));
  private final Span count = new Span();
  private final Button back;
  private final Select<Agent> who = new Select<>();
  private final Button hand;
  private final DatePicker day = new DatePicker();
  private final TimePicker time = new TimePicker();
  private final Button move;
  private String nobody = "";

  FollowDeeds(List<Agent> people, Deeds deeds, Consumer<Boolean> chooseAll) {
    addClassNames("row", "follow-deeds");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", word("deeds"));
    all.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        chooseAll.accept(event.getValue());
      }
    });
    count.getElement().setAttribute("role", "status");
    back = SinglePress.button(word("back"), deeds::bringBack);
    back.setId("follow-back");
    who.setItems(people);
    who.setAriaLabel(word("hand"));
    who.setEmptySelectionAllowed(true);
    who.setItemLabelGenerator(one -> one == null ? nobody : one.name());
    hand =
        SinglePress.button(
            word("hand.do"),
            () -> deeds.handOn(who.getValue() == null ? null : who.getValue().id()));
    hand.setId("follow-hand");
    day.setAriaLabel(word("day"));
    day.setPlaceholder(word("day"));
    day.setAutoOpen(false);
    Fields.day(day);
    time.setAriaLabel(getTranslation("desk.form.time"));
    time.setLocale(getLocale());
    time.setValue(MORNING);
    move = SinglePress.button(word("day.do"), () -> move(deeds));
    move.setId("follow-move");
    add(all, count, back, who, hand, day, time, move);
  }

  private void move(Deeds deeds) {
    if (day.getValue() == null) {
      Fields.refuse(day, word("refused.no_day"));
      return;
    }
    day.setInvalid(false);
    deeds.moveTo(day.getValue(), time.getValue() == null ? MORNING : time.getValue());
  }

  void show(FollowTab tab) {
    nobody = word(tab == FollowTab.CALLBACKS ? "owner.anyone" : "owner.any");
    who.setEmptySelectionCaption(nobody);
    back.setVisible(tab.bringsBack());
    back.setText(word(tab == FollowTab.CALLBACKS ? "back.now" : "back"));
    time.setVisible(tab == FollowTab.CALLBACKS);
    all.setValue(false);
  }

  void chosen(int many) {
    count.setText(getTranslation("backoffice.follow.chosen", many));
    if (many == 0) {
      all.setValue(false);
    }
  }

  private String word(String key) {
    return getTranslation("backoffice.follow." + key);
  }
}
