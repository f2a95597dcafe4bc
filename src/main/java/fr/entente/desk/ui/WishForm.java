package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.desk.ContactWish;
import fr.entente.kernel.PhoneNumber;

/// How the debtor wants to be reached, or not any more; the words said go with it.
final class WishForm extends Div implements DoForm {
  private static final int LONGEST = 500;
  private final Control control;
  private final Select<ContactWish> wish = new Select<>();
  private final TextField words = new TextField();

  WishForm(Control control) {
    this.control = control;
    wish.setLabel(getTranslation("desk.form.wish"));
    wish.setId("desk-wish-what");
    wish.setWidthFull();
    var offered = control.forms().wishes(control.seat());
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
      control.show(control.forms().wish(control.seat(), wish.getValue(), words.getValue()));
    }
  }
}
