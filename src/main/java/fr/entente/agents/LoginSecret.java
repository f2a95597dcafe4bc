package fr.entente.agents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// What signs the cookie of a login; made once.
@Entity
@Immutable
@Table(name = "login_secret")
@NullUnmarked
class LoginSecret {
  @Id private byte id;
  private String secret;
  private Instant createdAt;

  protected LoginSecret() {}
}
