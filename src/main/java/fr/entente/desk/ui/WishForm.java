package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.desk.care.AgentWishes;
import fr.entente.desk.care.ContactWish;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.kernel.PhoneNumber;
import org.springframework.stereotype.Component;

/// How the debtor wants to be reached, or not any more; the words said go with it.
final class WishForm extends Div implements DoForm {
  @Component
  record Maker(AgentWishes wishes) implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.WISH;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      return new WishForm(control, wishes);
    }
  }

  private static final int LONGEST = 500;
  private final Control control;
  private final AgentWishes wishes;
  private final Select<ContactWish> wish = new Select<>();
  private final TextField words = new TextField();

  WishForm(Control control, AgentWishes wishes) {
    this.control = control;
    this.wishes = wishes;
    wish.setLabel(getTranslation("desk.form.wish"));
    wish.setId("desk-wish-what");
    wish.setWidthFull();
    var offered = wishes.offered(control.seat());
    wish.setItems(offered);
    wish.setItemLabelGenerator(this::told);
    offered.stream().filter(ContactWish::stop).findFirst().ifPresent(wish::setValue);
    words.setLabel(getTranslation("desk.form.wish.words"));
    words.setId("desk-wish-words");
    words.setMaxLength(LONGEST);
    words.setWidthFull();
    add(wish, words, Widgets.text("quiet", getTranslation("desk.form.wish.why")));
  }

  private String told(ContactWish one) {
    String key = "desk.wish." + (one.stop() ? "stop." : "again.") + one.channel();
    if (one.address() == null) {
      return getTranslation(key + ".all");
    }
    String address =
        one.channel() == ContactWish.Channel.PHONE
            ? control.formats().phone(new PhoneNumber(one.address()))
            : one.address();
    return getTranslation(key, address) + (one.who().isBlank() ? "" : " · " + one.who());
  }

  @Override
  public void arrive() {
    wish.focus();
  }

  @Override
  public void save() {
    if (wish.getValue() != null) {
      control.show(wishes.note(control.seat(), wish.getValue(), words.getValue()));
    }
  }
}
