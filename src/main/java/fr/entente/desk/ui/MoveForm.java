package fr.entente.desk.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.Instalment;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.uikit.Fields;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One part of the running plan on another day; the others stay as they were agreed.
final class MoveForm extends Div implements DoForm {
  @Component
  record Maker() implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.MOVE;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      var brief = state.brief();
      return new MoveForm(control, brief == null ? null : brief.commitment());
    }
  }

  private final Control control;
  private final Select<Instalment> part = new Select<>();
  private final DatePicker to = new DatePicker();

  MoveForm(Control control, @Nullable Commitment open) {
    this.control = control;
    part.setLabel(getTranslation("desk.form.move.part"));
    part.setId("desk-move-part");
    var waiting = waiting(open);
    part.setItems(waiting);
    part.setItemLabelGenerator(one ->
        one.number()
            + " · "
            + control.formats().money(one.amount())
            + " · "
            + control.formats().date(one.dueOn()));
    to.setLabel(getTranslation("desk.form.move.to"));
    to.setId("desk-move-to");
    to.setAutoOpen(false);
    Fields.day(to);
    part.addValueChangeListener(event -> {
      if (event.getValue() != null) {
        to.setValue(event.getValue().dueOn().plusDays(7));
      }
    });
    if (!waiting.isEmpty()) {
      part.setValue(waiting.getFirst());
    }
    add(part, to, Widgets.text("quiet", getTranslation("desk.form.move.why")));
  }

  private static List<Instalment> waiting(@Nullable Commitment open) {
    return open == null
        ? List.of()
        : IntStream.range(0, open.instalments().size())
            .filter(i -> open.statuses().get(i) == CommitmentStatus.PENDING)
            .mapToObj(open.instalments()::get)
            .toList();
  }

  @Override
  public void arrive() {
    to.focus();
  }

  @Override
  public void save() {
    if (to.getValue() == null) {
      Fields.refuseDay(to);
    } else if (part.getValue() != null) {
      control.show(control.money().move(control.seat(), part.getValue().number(), to.getValue()));
    }
  }
}
