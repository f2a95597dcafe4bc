package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.Cause;
import fr.entente.accounts.DebtorKind;
import fr.entente.accounts.Stance;
import fr.entente.desk.care.AgentObstacles;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import org.springframework.stereotype.Component;

/// Cannot or will not pay, and why, from a list; nothing of health or private life is written.
final class ObstacleForm extends Div implements DoForm {
  @Component
  record Maker(AgentObstacles obstacles) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.OBSTACLE;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      var brief = state.brief();
      var kind = brief == null ? DebtorKind.COMPANY : brief.kind();
      boolean refuses = state.draft().beginning().equals(Stance.WILL_NOT.name());
      return new ObstacleForm(control, obstacles, kind, refuses ? Stance.WILL_NOT : Stance.CANNOT);
    }
  }

  private final Control control;
  private final AgentObstacles obstacles;
  private final Select<Stance> stance = new Select<>();
  private final Select<Cause> cause = new Select<>();
  private final TextField words = new TextField();

  ObstacleForm(Control control, AgentObstacles obstacles, DebtorKind kind, Stance said) {
    this.control = control;
    this.obstacles = obstacles;
    stance.setLabel(getTranslation("desk.form.obstacle.stance"));
    stance.setId("desk-obstacle-stance");
    stance.setItems(Stance.values());
    stance.setItemLabelGenerator(one -> getTranslation("accounts.stance." + one));
    cause.setLabel(getTranslation("desk.form.obstacle.cause"));
    cause.setId("desk-obstacle-cause");
    cause.setItemLabelGenerator(one -> getTranslation("accounts.cause." + one));
    words.setLabel(getTranslation("desk.form.reason"));
    words.setId("desk-obstacle-words");
    words.setHelperText(getTranslation("desk.form.obstacle.hint"));
    words.setMaxLength(500);
    stance.addValueChangeListener(event -> causes(event.getValue(), kind));
    stance.setValue(said);
    add(stance, cause, words);
  }

  private void causes(Stance chosen, DebtorKind kind) {
    cause.setItems(Cause.of(chosen, kind));
    cause.setValue(Cause.UNSAID);
  }

  @Override
  public void arrive() {
    cause.focus();
  }

  @Override
  public void save() {
    control.show(
        obstacles.note(control.seat(), stance.getValue(), cause.getValue(), words.getValue()));
  }
}
