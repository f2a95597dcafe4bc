package fr.entente.backoffice.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.entente.accounts.AccountHit;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import fr.entente.uikit.PaletteHit;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FoundAccountsTests {
  private final Portfolio portfolio = mock();
  private final FoundAccounts source = new FoundAccounts(portfolio);

  @ParameterizedTest
  @EnumSource
  void whoeverMayOpenAFileFindsItAndNobodyElseDoes(Role role) {
    owing("Dijon");
    boolean opens =
        Arrays.asList(AccountView.class.getAnnotation(RolesAllowed.class).value())
            .contains(role.name());
    assertThat(source.find("margaux", me(role), 8)).hasSize(opens ? 1 : 0);
  }

  @Test
  void anAccountIsNamedByItsDebtorAndToldApartByTheRest() {
    owing("Dijon");
    assertThat(source.find("margaux", me(Role.AGENT), 8))
        .containsExactly(
            new PaletteHit(
                "La Table de Margaux",
                "HL00804 · Halles Lemoine · Dijon",
                Money.euros("12.50"),
                "accounts/file/7",
                new AccountId(7)));
  }

  @Test
  void whoOnlyReadsHasNothingToCallFrom() {
    owing("Dijon");
    assertThat(source.find("margaux", me(Role.MANAGER), 8).getFirst().callable()).isNull();
  }

  @Test
  void aDebtorWithoutACityHasNone() {
    owing(null);
    assertThat(source.find("margaux", me(Role.AGENT), 8).getFirst().detail())
        .isEqualTo("HL00804 · Halles Lemoine");
  }

  private void owing(String city) {
    var hit =
        new AccountHit(
            new AccountId(7),
            "HL00804",
            "La Table de Margaux",
            city,
            "Halles Lemoine",
            Money.euros("12.50"));
    when(portfolio.find(anyString(), anyInt())).thenReturn(List.of(hit));
  }

  private static Agent me(Role role) {
    return new Agent(new AgentId(1), "lea", "Léa", Set.of(role), Language.FR, null, null, true);
  }
}
