package fr.entente.agents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// How often logins failed within one window, at one place or of one login there. Under a hash:
/// people type passwords into the wrong field.
@Entity
@Immutable
@Table(name = "login_count")
@NullUnmarked
class LoginCount {
  @Id private String subject;
  private int failures;
  private Instant since;

  protected LoginCount() {}

  int failures() {
    return failures;
  }

  Instant since() {
    return since;
  }
}
