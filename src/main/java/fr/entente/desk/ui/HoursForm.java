package fr.entente.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.compliance.InconvenientTime;
import fr.entente.desk.care.AgentHours;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// At which hours the debtor does not want to be called; what was said before can be taken back.
final class HoursForm extends Div implements DoForm {
  @Component
  record Maker(AgentHours hours) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.HOURS;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      return new HoursForm(control, hours);
    }
  }

  private static final int LONGEST = 500;
  private static final EnumSet<DayOfWeek> WORKING =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  /// What people say; each asks for the hours that it needs.
  private enum Said {
    BEFORE,
    AFTER,
    BETWEEN,
    DAY
  }

  private final Control control;
  private final AgentHours hours;
  private final Select<Said> said = new Select<>();
  private final Select<LocalTime> from = hour("desk-hours-from", "desk.form.hours.from");
  private final Select<LocalTime> to = hour("desk-hours-to", "desk.form.hours.to");
  private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
  private final TextField words = new TextField();

  HoursForm(Control control, AgentHours hours) {
    this.control = control;
    this.hours = hours;
    said.setLabel(getTranslation("desk.form.hours.said"));
    said.setId("desk-hours-said");
    said.setItems(Said.values());
    said.setItemLabelGenerator(one -> getTranslation("desk.form.hours." + one));
    said.setWidthFull();
    said.addValueChangeListener(event -> asks(event.getValue()));
    days.setLabel(getTranslation("desk.form.hours.days"));
    days.setId("desk-hours-days");
    days.setItems(DayOfWeek.values());
    days.setItemLabelGenerator(day -> HoursWords.name(day, getLocale()));
    days.setValue(WORKING);
    words.setLabel(getTranslation("desk.form.wish.words"));
    words.setId("desk-hours-words");
    words.setMaxLength(LONGEST);
    words.setWidthFull();
    from.setValue(LocalTime.of(18, 0));
    to.setValue(LocalTime.of(10, 0));
    said.setValue(Said.BEFORE);
    add(said, Widgets.box("row", from, to), days, words);
    hours.known(control.seat()).forEach(time -> add(known(time)));
    add(Widgets.text("quiet", getTranslation("desk.form.hours.why")));
  }

  private Select<LocalTime> hour(String id, String label) {
    var select = new Select<LocalTime>();
    select.setId(id);
    select.setLabel(getTranslation(label));
    select.setItems(
        Stream.iterate(LocalTime.of(7, 0), one -> one.plusMinutes(30)).limit(29).toList());
    return select;
  }

  private void asks(Said one) {
    from.setVisible(one == Said.AFTER || one == Said.BETWEEN);
    to.setVisible(one == Said.BEFORE || one == Said.BETWEEN);
    boolean both = one == Said.BETWEEN;
    from.setLabel(getTranslation(both ? "desk.form.hours.from" : "desk.form.hours.hour"));
    to.setLabel(getTranslation(both ? "desk.form.hours.to" : "desk.form.hours.hour"));
  }

  private Div known(InconvenientTime time) {
    String told = HoursWords.of(control, getLocale(), time);
    var again =
        new Button(
            getTranslation("desk.form.hours.again"),
            event -> control.show(hours.stopAvoiding(control.seat(), time.id())));
    again.addThemeNames("small", "tertiary");
    again.setAriaLabel(getTranslation("desk.form.hours.again") + ": " + told);
    return Widgets.box("row", new Span(told), again);
  }

  @Override
  public void arrive() {
    said.focus();
  }

  @Override
  public void save() {
    var when = new AgentHours.NotThen(days.getValue(), shown(from), shown(to), words.getValue());
    control.show(hours.avoid(control.seat(), when));
  }

  private static @Nullable LocalTime shown(Select<LocalTime> hour) {
    return hour.isVisible() ? hour.getValue() : null;
  }
}
