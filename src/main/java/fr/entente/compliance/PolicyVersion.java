package fr.entente.compliance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// The text of a policy version that ever answered, as it was.
@Entity
@Immutable
@Table(name = "policy_version")
@NullUnmarked
class PolicyVersion {
  @EmbeddedId private Key key;
  private String hash;
  private String text;
  private Instant firstUsedAt;

  protected PolicyVersion() {}

  @Embeddable
  record Key(String policyKey, int version) {}
}
