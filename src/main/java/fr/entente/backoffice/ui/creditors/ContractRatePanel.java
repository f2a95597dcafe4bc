package fr.entente.backoffice.ui.creditors;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.accounts.Creditor;
import fr.entente.interest.InterestRates;
import fr.entente.interest.RateResult;
import fr.entente.uikit.Fields;
import fr.entente.uikit.SidePanel;
import java.util.List;

/// Enters the rate that a creditor's terms of sale name; without one the default rate counts.
class ContractRatePanel extends SidePanel {
  private final InterestRates rates;
  private final Runnable entered;
  private final Select<Creditor> creditor = new Select<>();
  private final BigDecimalField percent =
      new BigDecimalField(getTranslation("backoffice.interest.percent"));
  private final TextField source = new TextField(getTranslation("backoffice.rates.source"));

  ContractRatePanel(String title, InterestRates rates, List<Creditor> creditors, Runnable entered) {
    super(title);
    this.rates = rates;
    this.entered = entered;
    creditor.setLabel(getTranslation("backoffice.creditor"));
    creditor.setItems(creditors);
    creditor.setItemLabelGenerator(Creditor::name);
    percent.setLocale(getLocale());
    percent.setManualValidation(true);
    percent.setHelperText(getTranslation("backoffice.rates.none"));
    source.setMaxLength(300);
    content(new Paragraph(getTranslation("backoffice.rates.floor")), creditor, percent, source);
    save(getTranslation("uikit.save"), this::enter);
  }

  private void enter() {
    creditor.setInvalid(false);
    percent.setInvalid(false);
    source.setInvalid(false);
    if (creditor.isEmpty()) {
      Fields.refuse(creditor, getTranslation("backoffice.rates.creditor.missing"));
      return;
    }
    var result =
        rates.enterContract(creditor.getValue().id(), percent.getValue(), source.getValue());
    switch (result) {
      case RateResult.Entered _ -> entered.run();
      case RateResult.Refused(var reason) ->
          Fields.refuse(
              reason.equals("no_source") ? source : percent,
              getTranslation("backoffice.rates.refused." + reason));
    }
  }
}
