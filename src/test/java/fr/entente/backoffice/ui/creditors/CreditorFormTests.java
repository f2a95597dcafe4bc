package fr.entente.backoffice.ui.creditors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import fr.entente.accounts.CollectorKind;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.exchange.Imports;
import fr.entente.kernel.CreditorId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreditorFormTests extends ViewTest {
  private final Imports imports = mock();
  private final List<CreditorId> added = new ArrayList<>();

  @BeforeEach
  void anOpenForm() {
    shown(new CreditorForm(imports, added::add)).setOpened(true);
  }

  @Test
  void aDoubleClickAddsOneCreditor() {
    var id = new CreditorId(4);
    when(imports.addCreditor(any(), any(), any(), any(), any())).thenReturn(id);
    field("Nom du créancier").setValue("Métro");
    var save = find(Button.class).withText("Enregistrer").single();
    test(save).click();
    clickAgain(save);
    verify(imports).addCreditor("Métro", null, CollectorKind.CREDITOR, null, null);
    assertThat(added).containsExactly(id);
  }

  @Test
  void anAgencyNeedsAMandate() {
    field("Nom du créancier").setValue("Métro");
    collector().setValue(CollectorKind.THIRD_PARTY);
    press("Enregistrer");
    assertThat(field("Référence du mandat").getErrorMessage()).contains("doit avoir un mandat");
    verifyNoInteractions(imports);
  }

  @Test
  void aSlipInTheSirenIsToldAtItsField() {
    field("Nom du créancier").setValue("Métro");
    field("SIREN").setValue("732 829 321");
    press("Enregistrer");
    assertThat(field("SIREN").getErrorMessage()).startsWith("Ce n’est pas un SIREN");
    verifyNoInteractions(imports);
  }

  @SuppressWarnings("unchecked")
  private Select<CollectorKind> collector() {
    return find(Select.class).single();
  }
}
