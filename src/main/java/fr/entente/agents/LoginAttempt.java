package fr.entente.agents;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// One attempt that has not succeeded, under the hash of a login or of an address: people type
/// passwords into the wrong field.
@Entity
@Immutable
@Table(name = "login_attempt")
@NullUnmarked
class LoginAttempt {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String subject;
  private Instant at;

  protected LoginAttempt() {}

  LoginAttempt(String subject, Instant at) {
    this.subject = subject;
    this.at = at;
  }
}
