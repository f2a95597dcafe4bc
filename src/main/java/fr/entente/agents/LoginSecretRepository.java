package fr.entente.agents;

import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// Where the secret is kept. Two nodes that start at once agree on the first one's.
interface LoginSecretRepository extends AggregateRepository<LoginSecret, Byte> {
  @Query("select s.secret from LoginSecret s where s.id = 1")
  Optional<String> secret();

  @Transactional
  @Modifying
  @NativeQuery("INSERT IGNORE INTO login_secret (id, secret, created_at) VALUES (1, :secret, :now)")
  void keepFirst(String secret, Instant now);
}
