package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.ChasingLetters;
import fr.entente.accounts.FactRules;
import fr.entente.accounts.LetterChannel;
import fr.entente.uikit.Fields;
import fr.entente.uikit.SidePanel;

/// Notes a letter that went to the customer.
class LetterForm extends SidePanel {
  private final AccountFile file;
  private final AccountDesk desk;
  private final Runnable saved;
  private final TextField letter = new TextField(getTranslation("accounts.letter.title"));
  private final Select<LetterChannel> channel = new Select<>();
  private final DatePicker sent = new DatePicker(getTranslation("accounts.letter.sent"));
  private final TextField source = new TextField(getTranslation("backoffice.fact.source"));

  LetterForm(String title, AccountFile file, AccountDesk desk, Runnable saved) {
    super(title);
    this.file = file;
    this.desk = desk;
    this.saved = saved;
    letter.setMaxLength(ChasingLetters.LONGEST);
    source.setMaxLength(FactRules.LONGEST_SOURCE);
    source.setValue(file.creditor().name());
    Fields.day(sent);
    channel.setLabel(getTranslation("accounts.letter.channel"));
    channel.setItems(LetterChannel.values());
    channel.setItemLabelGenerator(one -> getTranslation("accounts.letter.channel." + one));
    channel.setValue(LetterChannel.POST);
    content(letter, channel, sent, source);
    save(getTranslation("uikit.save"), this::save);
  }

  private void save() {
    var refused =
        desk.reach()
            .letters()
            .note(
                file.account().id(),
                letter.getValue(),
                channel.getValue(),
                sent.getValue(),
                source.getValue(),
                desk.agents().current().id());
    refused.ifPresentOrElse(
        reason -> message().error(getTranslation("accounts.letter.refused." + reason)), saved);
  }
}
