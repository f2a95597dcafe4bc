package fr.entente.agents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.Asked;
import fr.entente.EntenteTest;
import fr.entente.kernel.AgentId;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Plain SQL and mapped objects of one transaction see each other's changes (decision 0016).
@EntenteTest
class PlainSqlAndObjectsTests {
  @Autowired AgentRepository rows;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired EntityManagerFactory factory;

  private AgentId marie;

  @BeforeEach
  void somebody() {
    marie = new AgentId(SignIn.person(jdbc, "marie", "AGENT"));
  }

  @Test
  void aChangeThatWasNotWrittenYetIsSeenByPlainSql() {
    transaction.executeWithoutResult(_ -> {
      rename(rows.findById(marie).orElseThrow(), "Curie");
      assertThat(name()).isEqualTo("Curie");
    });
  }

  @Test
  void plainSqlThatWritesComesAfterWhatWasChangedBefore() {
    transaction.executeWithoutResult(_ -> {
      rename(rows.findById(marie).orElseThrow(), "Curie");
      jdbc.sql("UPDATE agent SET name = CONCAT(name, ' !')").update();
    });
    assertThat(name()).isEqualTo("Curie !");
  }

  @Test
  void whereNothingWasChangedNoStatementIsAdded() {
    List<String> asked =
        Asked.of(() ->
            transaction.executeWithoutResult(_ -> {
              rows.findById(marie).orElseThrow();
              name();
              name();
            }));
    assertThat(asked).hasSize(3);
  }

  @Test
  void outsideATransactionNothingIsBegunOrWritten() {
    AgentRow row = transaction.execute(_ -> rows.findById(marie).orElseThrow());
    rename(row, "Curie");
    assertThat(Asked.of(this::name)).hasSize(1);
    assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    assertThat(name()).isEqualTo("marie");
  }

  @Test
  void aTransactionForReadingWritesNothing() {
    var reading = new TransactionTemplate(transaction.getTransactionManager());
    reading.setReadOnly(true);
    reading.executeWithoutResult(_ -> {
      rename(rows.findById(marie).orElseThrow(), "Curie");
      assertThat(name()).isEqualTo("marie");
    });
  }

  @Test
  void aStatementInsideAFlushDoesNotFlushAgain() {
    List<String> during = new ArrayList<>();
    var listening = new AtomicBoolean(true);
    factory
        .unwrap(SessionFactoryImplementor.class)
        .getEventListenerGroups()
        .eventListenerGroup_PRE_UPDATE
        .appendListener(_ -> {
          if (listening.get()) {
            during.add(name());
          }
          return false;
        });
    transaction.executeWithoutResult(_ -> {
      rename(rows.findById(marie).orElseThrow(), "Curie");
      assertThat(name()).isEqualTo("Curie");
    });
    listening.set(false);
    assertThat(during).containsExactly("marie");
  }

  @Test
  void aRowThatWasNotReadIsLockedByOneStatement() {
    List<String> asked =
        Asked.of(() -> transaction.executeWithoutResult(_ -> rows.lock(marie).orElseThrow()));
    assertThat(asked).singleElement().asString().endsWithIgnoringCase("for update");
  }

  @Test
  void aRowThatWasReadIsReadAnewWhenItIsLocked() {
    transaction.executeWithoutResult(_ -> {
      AgentRow row = rows.findById(marie).orElseThrow();
      jdbc.sql("UPDATE agent SET name = 'Curie'").update();
      List<AgentRow> locked = new ArrayList<>();
      List<String> asked = Asked.of(() -> locked.add(rows.lock(marie).orElseThrow()));
      assertThat(asked).hasSize(1);
      assertThat(locked).containsExactly(row);
      assertThat(row).extracting("name").isEqualTo("Curie");
    });
  }

  @Test
  void aRowThatIsNotThereIsNotLocked() {
    transaction.executeWithoutResult(_ -> assertThat(rows.lock(new AgentId(4711))).isEmpty());
  }

  private void rename(AgentRow row, String name) {
    Agent was = rows.findAgentById(marie).orElseThrow();
    row.become(
        new Agent(
            was.id(),
            was.login(),
            name,
            was.roles(),
            was.language(),
            was.guidance(),
            was.deskPhone(),
            was.active()));
  }

  private String name() {
    return jdbc.sql("SELECT name FROM agent WHERE id = ?")
        .param(marie.value())
        .query(String.class)
        .single();
  }
}
