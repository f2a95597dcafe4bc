package fr.entente.compliance;

import fr.entente.kernel.AggregateRepository;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/// Every policy version that was ever used.
interface PolicyVersionRepository extends AggregateRepository<PolicyVersion, PolicyVersion.Key> {
  @Query("select v.hash from PolicyVersion v where v.key = :key")
  Optional<String> hash(PolicyVersion.Key key);

  /// Two nodes may use a version for the first time at once: the first one's row stays.
  @Transactional
  @Modifying
  @NativeQuery(
      "INSERT IGNORE INTO policy_version (policy_key, version, hash, text, first_used_at)"
          + " VALUES (:key, :version, :hash, :text, :now)")
  void keep(String key, int version, String hash, String text, Instant now);
}
