package fr.entente.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;

/// The one implementation behind [AggregateRepository].
public class StoredAggregates<T, I> extends SimpleJpaRepository<T, I>
    implements AggregateRepository<T, I> {
  private final EntityManager entities;
  private final Class<T> type;

  public StoredAggregates(JpaEntityInformation<T, ?> information, EntityManager entities) {
    super(information, entities);
    this.entities = entities;
    this.type = information.getJavaType();
  }

  @Override
  public T persist(T fresh) {
    entities.persist(fresh);
    entities.flush();
    return fresh;
  }

  @Override
  public Optional<T> lock(I id) {
    T known = known(id);
    if (known == null) {
      return Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }
    // A locking query on an object that was read before would answer with its old values.
    entities.refresh(known, LockModeType.PESSIMISTIC_WRITE);
    return Optional.of(known);
  }

  // As this transaction has read it, without asking the database.
  private @Nullable T known(I id) {
    var session = entities.unwrap(SessionImplementor.class);
    var persister = session.getFactory().getMappingMetamodel().getEntityDescriptor(type);
    EntityKey key = session.generateEntityKey(id, persister);
    return type.cast(session.getPersistenceContextInternal().getEntity(key));
  }

  @Override
  public void remove(T row) {
    entities.remove(row);
    entities.flush();
  }
}
