package fr.entente.outreach.link;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// The one secret that was made here; made once.
@Entity
@Immutable
@Table(name = "link_secret")
@NullUnmarked
class KeptSecret {
  @Id private byte id;
  private String secret;
  private Instant createdAt;

  protected KeptSecret() {}
}
