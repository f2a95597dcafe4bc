package fr.entente.kill;

import fr.entente.Application;
import fr.entente.agents.Agents;
import fr.entente.commitments.Commitments;
import fr.entente.desk.AgentDesk;
import fr.entente.desk.line.AgentLine;
import fr.entente.desk.listening.AgentListening;
import fr.entente.exchange.Imports;
import fr.entente.listening.Listening;
import fr.entente.outreach.Outreach;
import fr.entente.payments.Payments;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// The product in a process of its own, which somebody else will kill: nothing of it is replaced,
/// one door is added ([Office]).
public final class KilledApplication {
  /// Of the tests' classes only these belong to it.
  static final class NoTests extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
      return type.getResource().getURL().toString().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof NoTests;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  static class Doors {
    @Bean
    DeskDoors deskDoors(AgentDesk desk, AgentLine line, AgentListening listening, Agents agents) {
      return new DeskDoors(desk, line, listening, agents);
    }

    @Bean
    ImportDoors importDoors(Imports imports) {
      return new ImportDoors(imports);
    }

    @Bean
    Office office(
        DeskDoors desk,
        ImportDoors imports,
        Agents agents,
        Commitments commitments,
        Outreach outreach,
        Payments payments,
        Listening listening,
        ApplicationEventPublisher events,
        TransactionTemplate transaction,
        Clock clock,
        @Value("${test.office-port}") int port) {
      return new Office(
          desk,
          imports,
          agents,
          commitments,
          outreach,
          payments,
          listening,
          events,
          transaction,
          clock,
          port);
    }
  }

  private KilledApplication() {}

  /// Ends with whoever started it, however that one ends.
  public static void main(String[] args) {
    Thread.ofPlatform().daemon().name("orphan").start(KilledApplication::endWithTheParent);
    new SpringApplicationBuilder(Application.class, Doors.class)
        .initializers(
            application -> application.getBeanFactory().registerSingleton("noTests", new NoTests()))
        .run(args);
  }

  private static void endWithTheParent() {
    try {
      while (System.in.read() >= 0) {
        // nobody speaks to it
      }
    } catch (IOException e) {
      System.err.println("the one who started it is gone: " + e.getMessage());
    }
    Runtime.getRuntime().halt(1);
  }
}
