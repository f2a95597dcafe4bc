package fr.entente.demo;

import fr.entente.agents.Agents;
import fr.entente.interest.InterestRate;
import fr.entente.interest.InterestRates;
import fr.entente.interest.RateKind;
import java.util.Comparator;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The demonstration's manager enters a rate for half-years that came after the product: the last
/// known one again, and the source says that it is an example. Outside a demonstration nobody does.
@Component
class DemoRates {
  private static final String MANAGER = "claire";
  private static final String SOURCE =
      "Exemple de démonstration : taux précédent repris, à remplacer par le taux publié";

  private final InterestRates rates;
  private final Agents agents;

  DemoRates(InterestRates rates, Agents agents) {
    this.rates = rates;
    this.agents = agents;
  }

  @EventListener
  void on(DemoLoaded news) {
    if (agents.byLogin(MANAGER).isPresent()) {
      asManager(this::enter);
    }
  }

  private void enter() {
    InterestRate last =
        rates.all().stream()
            .filter(rate -> rate.kind() == RateKind.DEFAULT)
            .max(Comparator.comparing(InterestRate::semester))
            .orElseThrow();
    rates
        .missing()
        .forEach(semester -> rates.enter(RateKind.DEFAULT, semester, last.percent(), SOURCE));
  }

  private static void asManager(Runnable work) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext manager = SecurityContextHolder.createEmptyContext();
    manager.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            MANAGER, null, AuthorityUtils.createAuthorityList("ROLE_MANAGER")));
    SecurityContextHolder.setContext(manager);
    try {
      work.run();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
