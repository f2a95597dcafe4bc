package fr.entente.backoffice.ui.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import fr.entente.agents.Agent;
import fr.entente.agents.AgentResult;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.agents.Teams;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonFormTests extends ViewTest {
  private static final Agent KARIM =
      new Agent(
          new AgentId(7), "karim", "Karim", Set.of(Role.AGENT), Language.FR, null, null, true);

  private final Teams teams = mock();
  private int reloads;

  @Test
  void aDoubleClickHiresOnePerson() {
    when(agents.create(any())).thenReturn(new AgentResult.Done(KARIM));
    shown(new PersonForm(agents, teams, _ -> reloads++, null, "Nouvelle personne"));
    field("Identifiant").setValue("karim");
    save();
    clickAgain(find(Button.class).withText("Enregistrer").single());
    verify(agents).create(any(NewAgent.class));
    verify(teams).assign(KARIM.id(), "");
    assertThat(reloads).isEqualTo(1);
  }

  @Test
  void aNumberThatIsNoneNeverReachesTheDoor() {
    known();
    field("Téléphone de poste").setValue("12");
    save();
    assertThat(field("Téléphone de poste").getErrorMessage())
        .isEqualTo("Ce n’est pas un numéro de téléphone.");
    verify(agents, never()).change(any());
    assertThat(reloads).isZero();
  }

  @Test
  void aNewPasswordIsSetOnlyWhenTheChangeWent() {
    when(agents.change(any()))
        .thenReturn(new AgentResult.Refused("roles", "agents.refused.last-administrator"));
    known();
    find(PasswordField.class).single().setValue("correct horse battery");
    save();
    assertThat(said()).contains("C’est le dernier administrateur actif");
    verify(agents, never()).setPassword(any(), any());
    when(agents.change(any())).thenReturn(new AgentResult.Done(KARIM));
    when(agents.setPassword(KARIM.id(), "correct horse battery"))
        .thenReturn(new AgentResult.Done(KARIM));
    save();
    verify(agents).setPassword(KARIM.id(), "correct horse battery");
    assertThat(find(PasswordField.class).single().isEmpty()).isTrue();
  }

  @Test
  void anEmptyPasswordLeavesTheOldOne() {
    when(agents.change(any())).thenReturn(new AgentResult.Done(KARIM));
    known();
    save();
    verify(agents).change(KARIM);
    verify(agents, never()).setPassword(any(), any());
  }

  private void known() {
    when(teams.today()).thenReturn(Map.of());
    shown(new PersonForm(agents, teams, _ -> reloads++, KARIM, "Karim"));
  }

  private void save() {
    press("Enregistrer");
  }
}
