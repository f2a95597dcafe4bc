package fr.entente.detection;

import fr.entente.kernel.CallId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// The words of a turn, read from where the calls keep them: a finding copies none.
@Entity
@Immutable
@Table(name = "utterance_line")
@NullUnmarked
class SpokenTurn {
  @Id private Long id;
  private CallId callId;
  private boolean debtor;
  private long sequence;
  private String text;
  private Instant at;
  private boolean anybody;

  protected SpokenTurn() {}
}
