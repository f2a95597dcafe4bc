package fr.entente.desk.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.desk.care.AgentCare;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.uikit.Fields;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/// An agreed time to call again: a part of the day in one choice, or an exact hour; with me or with
/// anyone.
final class CallbackForm extends Div implements DoForm {
  @Component
  record Maker(AgentCare care, Clock clock) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.CALLBACK;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      return new CallbackForm(control, care, clock);
    }
  }

  private enum Part {
    HOUR,
    AFTERNOON,
    MORNING,
    TOMORROW_AFTERNOON,
    NEXT_WEEK
  }

  private final Control control;
  private final AgentCare care;
  private final Clock clock;
  private final Select<Part> part = new Select<>();
  private final DateTimePicker at = new DateTimePicker();
  private final Checkbox onlyMe = new Checkbox();
  private final TextField words = new TextField();

  CallbackForm(Control control, AgentCare care, Clock clock) {
    this.control = control;
    this.care = care;
    this.clock = clock;
    part.setLabel(getTranslation("desk.form.daypart"));
    part.setItems(Part.values());
    part.setItemLabelGenerator(one ->
        getTranslation("desk.form.daypart." + one.name().toLowerCase(java.util.Locale.ROOT)));
    part.addValueChangeListener(event -> {
      if (event.getValue() != null) {
        at.setValue(time(event.getValue()));
      }
    });
    at.setLabel(getTranslation("desk.form.date"));
    at.setDateAriaLabel(getTranslation("desk.form.date"));
    at.setTimeAriaLabel(getTranslation("desk.form.time"));
    at.setAutoOpen(false);
    Fields.dayAndHour(at);
    at.setStep(Duration.ofMinutes(15));
    onlyMe.setLabel(getTranslation("desk.form.onlyme"));
    words.setLabel(getTranslation("desk.form.callback.words"));
    words.setHelperText(getTranslation("desk.form.callback.words.help"));
    words.setMaxLength(1000);
    add(part, at, onlyMe, words);
  }

  private LocalDateTime time(Part part) {
    var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    return switch (part) {
      case HOUR -> now.plusHours(1);
      case AFTERNOON ->
          now.toLocalTime().isBefore(LocalTime.of(13, 30))
              ? now.with(LocalTime.of(14, 0))
              : now.plusHours(2);
      case MORNING -> now.plusDays(1).with(LocalTime.of(9, 30));
      case TOMORROW_AFTERNOON -> now.plusDays(1).with(LocalTime.of(14, 0));
      case NEXT_WEEK -> now.plusWeeks(1).with(LocalTime.of(10, 0));
    };
  }

  @Override
  public void arrive() {
    part.setValue(Part.MORNING);
    at.setValue(time(Part.MORNING));
    part.focus();
  }

  @Override
  public boolean leave() {
    onlyMe.clear();
    words.clear();
    at.setInvalid(false);
    return true;
  }

  @Override
  public void save() {
    if (at.getValue() == null) {
      at.setInvalid(true);
      at.setErrorMessage(getTranslation("desk.refused.incomplete"));
      return;
    }
    var when = at.getValue().atZone(clock.getZone()).toInstant();
    control.show(care.callBack(control.seat(), when, onlyMe.getValue(), words.getValue()));
  }
}
