package fr.entente.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
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
    // A locking query on an object that was read before would answer with its old values.
    Optional<T> found = Optional.ofNullable(entities.find(type, id));
    found.ifPresent(row -> entities.refresh(row, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  @Override
  public void remove(T row) {
    entities.remove(row);
    entities.flush();
  }
}
