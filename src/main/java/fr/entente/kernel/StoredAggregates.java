package fr.entente.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.hibernate.engine.spi.SessionImplementor;
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
    if (!seen(id)) {
      return Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }
    // A locking query on an object that was read before would answer with its old values.
    Optional<T> found = Optional.ofNullable(entities.find(type, id));
    found.ifPresent(row -> entities.refresh(row, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  private boolean seen(I id) {
    var session = entities.unwrap(SessionImplementor.class);
    var kind = session.getFactory().getMappingMetamodel().getEntityDescriptor(type);
    return session.getPersistenceContext().containsEntity(session.generateEntityKey(id, kind));
  }

  @Override
  public void remove(T row) {
    entities.remove(row);
    entities.flush();
  }
}
