package fr.entente.backoffice.ui.creditors;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.backoffice.ui.Labels;
import fr.entente.interest.InterestRates;
import fr.entente.interest.RateKind;
import fr.entente.interest.RateResult;
import fr.entente.uikit.Fields;
import fr.entente.uikit.SidePanel;
import java.util.List;

/// Enters the rate that was published for a half-year; offers first what is missing.
class OfficialRatePanel extends SidePanel {
  private final InterestRates rates;
  private final Runnable entered;
  private final Select<RateKind> kind =
      Labels.choice(
          this, getTranslation("backoffice.rates.kind"), "rates.kind", RateKind.class, null);
  private final Select<String> half = new Select<>();
  private final BigDecimalField percent =
      new BigDecimalField(getTranslation("backoffice.interest.percent"));
  private final TextField source = new TextField(getTranslation("backoffice.rates.source"));

  OfficialRatePanel(String title, InterestRates rates, Runnable entered) {
    super(title);
    this.rates = rates;
    this.entered = entered;
    List<String> halves = rates.halfYears();
    kind.setValue(RateKind.DEFAULT);
    half.setId("rate-semester");
    half.setLabel(getTranslation("backoffice.rates.semester"));
    half.setItems(halves);
    half.setItemLabelGenerator(each -> Labels.semester(this, each));
    half.setValue(rates.missing().stream().findFirst().orElse(halves.getFirst()));
    percent.setLocale(getLocale());
    percent.setManualValidation(true);
    source.setPlaceholder(getTranslation("backoffice.rates.source.example"));
    source.setMaxLength(300);
    content(new Paragraph(getTranslation("backoffice.rates.why")), kind);
    pair(half, percent);
    content(source);
    save(getTranslation("uikit.save"), this::enter);
  }

  @Override
  protected void begin() {
    percent.focus();
  }

  private void enter() {
    percent.setInvalid(false);
    source.setInvalid(false);
    if (percent.isEmpty()) {
      Fields.refuse(percent, getTranslation("backoffice.rates.refused.invalid_rate"));
      return;
    }
    switch (rates.enter(kind.getValue(), half.getValue(), percent.getValue(), source.getValue())) {
      case RateResult.Entered _ -> entered.run();
      case RateResult.Refused(var reason) ->
          Fields.refuse(
              reason.equals("no_source") ? source : percent,
              getTranslation("backoffice.rates.refused." + reason));
    }
  }
}
