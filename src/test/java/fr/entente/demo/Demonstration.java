package fr.entente.demo;

import fr.entente.accounts.Intake;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agents;
import fr.entente.agents.FirstStart;
import fr.entente.agents.Teams;
import fr.entente.exchange.Imports;
import fr.entente.kernel.RunAs;
import java.time.Clock;
import org.springframework.context.ApplicationContext;

/// Test fixture: the people of the demonstration and their portfolio with its past, put into an
/// empty database as `./entente run` does it.
public final class Demonstration {
  public static final String PASSWORD = DemoPeople.PASSWORD;

  private Demonstration() {}

  public static void load(ApplicationContext spring) {
    var clock = spring.getBean(Clock.class);
    var agents = spring.getBean(Agents.class);
    var teams = spring.getBean(Teams.class);
    new DemoPeople(spring.getBean(FirstStart.class), agents, teams, clock).on(null);
    var portfolio =
        new DemoPortfolio(
            spring.getBean(Imports.class),
            spring.getBean(Intake.class),
            spring.getBean(Portfolio.class),
            spring.getBean(DemoKnowledge.class),
            clock);
    RunAs.system(portfolio::load);
  }
}
