package fr.entente.uikit;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.ContactId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a page asks the agent's desk to do: call this account, on this number where one was chosen,
/// or log a call that came from it, with what was typed to find it. It belongs to one tab and is
/// carried out once; an address alone takes nothing from anybody and logs nothing.
public record Errand(Kind kind, AccountId account, @Nullable ContactId contact, String typed) {
  /// What is to be done with the account.
  public enum Kind {
    CALL,
    INCOMING
  }

  /// To call this account on the number that the desk finds best.
  public static Errand call(AccountId account) {
    return new Errand(Kind.CALL, account, null, "");
  }

  /// Told to the desk where it is on the screen already.
  public static final class Sent extends ComponentEvent<UI> {
    Sent(UI ui) {
      super(ui, false);
    }
  }

  /// To the desk, which is opened unless it is there.
  public void send(UI ui) {
    ComponentUtil.setData(ui, Errand.class, this);
    ComponentUtil.fireEvent(ui, new Sent(ui));
    if (ComponentUtil.getData(ui, Errand.class) != null) {
      ui.navigate("desk");
    }
  }

  /// The one that waits in this tab; whoever asks carries it out.
  public static Optional<Errand> take(UI ui) {
    Errand waiting = ComponentUtil.getData(ui, Errand.class);
    ComponentUtil.setData(ui, Errand.class, null);
    return Optional.ofNullable(waiting);
  }

  /// Runs when one is sent while the desk is on the screen; remove it on detach.
  public static Registration whenSent(UI ui, Runnable act) {
    return ComponentUtil.addListener(ui, Sent.class, _ -> act.run());
  }
}
