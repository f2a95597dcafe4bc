package fr.entente.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.outreach.RecapPreview;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The recap before it goes out: to whom, and every word of it. Saving sends it.
final class RecapForm extends Div implements DoForm {
  @Component
  record Maker() implements DoForm.Maker {
    @Override
    public DeskCommand opens() {
      return DeskCommand.RECAP;
    }

    @Override
    public DoForm make(Control control, DeskState state) {
      return new RecapForm(control);
    }
  }

  private final Control control;
  private final EmailField address = new EmailField();

  RecapForm(Control control) {
    this.control = control;
    addClassName("recap-form");
    address.setLabel(getTranslation("desk.recap.address"));
    address.setId("desk-recap-address");
    address.setAutoselect(true);
    address.setManualValidation(true);
    add(address);
    Optional<RecapPreview> preview = control.mail().recap(control.seat());
    preview.ifPresentOrElse(
        this::show, () -> add(new Span(getTranslation("desk.refused.recap_not_open"))));
  }

  private void show(RecapPreview preview) {
    address.setValue(preview.address());
    if (preview.address().isEmpty()) {
      address.setHelperText(getTranslation("desk.recap.no_address"));
    }
    if (preview.before().written()) {
      String moment = control.formats().moment(preview.before().writtenAt());
      add(Widgets.text("quiet", getTranslation("desk.recap.before", moment)));
    }
    if (!preview.refusals().isEmpty() && !preview.address().isEmpty()) {
      add(Widgets.text("flag", getTranslation("desk.refused.recap_policy")));
      var rules = new UnorderedList();
      preview
          .refusals()
          .forEach(refusal ->
              rules.add(
                  new ListItem(
                      getTranslation(
                          "compliance.rule." + refusal.rule(),
                          refusal.detail().values().toArray()))));
      add(rules);
    }
    var subject = Widgets.text("recap-subject", preview.subject());
    var text = new Pre(preview.text());
    text.addClassName("recap-text");
    text.getElement().setAttribute("tabindex", "0");
    text.getElement().setAttribute("role", "region");
    text.getElement().setAttribute("aria-label", getTranslation("desk.recap.preview"));
    add(subject, text);
  }

  @Override
  public void arrive() {
    address.focus();
  }

  @Override
  public String saves() {
    return "desk.recap.send";
  }

  @Override
  public void save() {
    control.show(control.mail().sendRecap(control.seat(), address.getValue()));
  }
}
