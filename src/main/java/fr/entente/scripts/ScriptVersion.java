package fr.entente.scripts;

import fr.entente.kernel.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/// One version of a script that was once in force, with everything it needs to be read again.
@Entity
@Table(name = "script_version")
@NullUnmarked
class ScriptVersion {
  @Id private String hash;

  @Column(updatable = false)
  private String scriptKey;

  @Column(updatable = false)
  private Language language;

  private Instant loadedAt;

  @Column(updatable = false)
  private String content;

  protected ScriptVersion() {}
}
