package fr.entente.kernel;

import java.util.Optional;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/// What every repository of an aggregate offers beside its own queries (decision 0016). There is no
/// `save`: it would merge, and select first, whenever the identity is assigned.
@NoRepositoryBean
public interface AggregateRepository<T, I> extends Repository<T, I> {
  /// As it was first seen in this transaction; whoever changes it in a race uses [#lock].
  Optional<T> findById(I id);

  /// Inserts at once, so that plain SQL of the same transaction sees the row. A duplicate key ends
  /// the transaction: where two may come at once, insert by a native statement that can tell.
  T persist(T fresh);

  /// Writes what was changed in the objects of this transaction, at once.
  void flush();

  /// The row as it is now, held until the transaction ends; also when it was read before.
  Optional<T> lock(I id);

  /// Removes the row at once.
  void remove(T row);
}
