package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;

/// A form of the DO column.
interface DoForm {
  /// Takes the focus.
  void arrive();

  void save();

  /// Closed: nothing of the account stays in it, and it may be opened again as if it had just been
  /// made. False when it must be made anew.
  default boolean leave() {
    return false;
  }

  /// Shows what changed beside it while it was open.
  default void render(DeskState state) {}

  /// What stays in sight beside the keys, however long the form.
  default Component[] foot() {
    return new Component[0];
  }

  /// What its key to save says.
  default String saves() {
    return DeskCommand.SAVE.label();
  }

  /// Makes the form of a command when it is opened. A bean for each.
  interface Maker {
    DeskCommand opens();

    DoForm make(Control control, DeskState state);
  }
}
