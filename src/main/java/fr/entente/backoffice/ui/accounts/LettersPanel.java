package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.ChasingLetter;
import fr.entente.uikit.PanelLayout;

/// Which letters the customer was sent, when, and whether a reply came.
class LettersPanel extends Div {
  private final AccountDesk desk;
  private final Runnable again;

  LettersPanel(AccountFile file, AccountDesk desk, PanelLayout forms, Runnable again) {
    this.desk = desk;
    this.again = again;
    add(new H3(getTranslation("accounts.letters")));
    var letters = desk.reach().letters().of(file.account());
    if (letters.isEmpty()) {
      var none = new Paragraph(getTranslation("accounts.letters.none"));
      none.addClassName("quiet");
      add(none);
    }
    var list = new UnorderedList();
    list.addClassName("fact-list");
    letters.forEach(letter -> list.add(line(letter)));
    var adding = forms.action(getTranslation("accounts.letters.add"), AccountForms.LETTER);
    adding.addThemeNames("small");
    adding.setVisible(desk.writes());
    add(list, adding);
  }

  private ListItem line(ChasingLetter letter) {
    var formats = desk.formats();
    String title =
        letter.id() == null
            ? getTranslation("accounts.letter.formal", letter.title())
            : letter.title();
    String reply =
        letter.repliedOn() == null
            ? getTranslation("accounts.letter.no_reply")
            : getTranslation("accounts.letter.reply", formats.date(letter.repliedOn()));
    String from = letter.source().isEmpty() ? "" : " · " + letter.source();
    var quiet =
        new Span(
            formats.date(letter.sentOn())
                + " · "
                + getTranslation("accounts.letter.channel." + letter.channel())
                + from
                + " · "
                + reply);
    quiet.addClassName("quiet");
    var item = new ListItem(new Span(title), quiet);
    Long id = letter.id();
    if (id != null && letter.repliedOn() == null && desk.writes()) {
      item.add(replied(id, title));
    }
    return item;
  }

  private Button replied(long letter, String title) {
    var button =
        new Button(
            getTranslation("accounts.letter.replied"),
            event -> {
              desk.reach().letters().replied(letter, desk.agents().current().id());
              again.run();
            });
    button.addThemeNames("tertiary", "small");
    button.setAriaLabel(getTranslation("accounts.letter.replied") + " · " + title);
    return button;
  }
}
