package fr.entente;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.FlushMode;
import org.hibernate.engine.spi.SessionImplementor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Plain SQL sees what was changed in the objects of its transaction: they are written first, as
/// the mapper does before its own queries (decision 0016). Stands behind every `JdbcClient`.
class FlushingTemplate extends JdbcTemplate {
  private final Supplier<EntityManagerFactory> objects;

  FlushingTemplate(DataSource source, Supplier<EntityManagerFactory> objects) {
    super(source);
    this.objects = objects;
  }

  // The one step that every statement passes before it is sent.
  @Override
  protected void applyStatementSettings(Statement statement) throws SQLException {
    if (TransactionSynchronizationManager.isActualTransactionActive()
        && TransactionSynchronizationManager.getResource(objects.get())
            instanceof EntityManagerHolder holder) {
      flush(holder.getEntityManager());
    }
    super.applyStatementSettings(statement);
  }

  private static void flush(EntityManager entities) {
    var session = entities.unwrap(SessionImplementor.class);
    var known = session.getPersistenceContextInternal();
    // Nothing is written that a transaction for reading must not write, nor what is being written
    // already, nor what will be rolled back.
    if (known.getNumberOfManagedEntities() > 0
        && session.getHibernateFlushMode() != FlushMode.MANUAL
        && !known.isFlushing()
        && !session.getTransaction().getRollbackOnly()) {
      session.flush();
    }
  }
}
