package fr.entente.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import fr.entente.uikit.Errand;
import java.util.function.BooleanSupplier;

/// Carries out what other pages ask of this desk, once it is this screen's: until then it waits.
final class DeskErrands {
  private final Control control;
  private final BooleanSupplier mine;

  DeskErrands(Control control, BooleanSupplier mine) {
    this.control = control;
    this.mine = mine;
  }

  /// Also what is sent while the desk is on the screen.
  void listen(Component desk, UI ui) {
    var sent = Errand.whenSent(ui, () -> run(ui));
    desk.addDetachListener(event -> {
      sent.remove();
      event.unregisterListener();
    });
  }

  void run(UI ui) {
    if (control.seated() && mine.getAsBoolean()) {
      Errand.take(ui).ifPresent(this::carryOut);
    }
  }

  private void carryOut(Errand errand) {
    var seat = control.seat();
    control.show(
        switch (errand.kind()) {
          case CALL -> control.line().take(seat, errand.account(), errand.contact());
          case INCOMING -> control.line().incoming(seat, errand.account(), errand.typed());
        });
  }
}
