package fr.entente.compliance;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.DebtorId;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// "Do not call me at ...", weekly, on the debtor's clock, as kept.
@Entity
@Table(name = "inconvenient_time")
@NullUnmarked
class AvoidedTime {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private DebtorId debtorId;

  @Convert(converter = DaysColumn.class)
  private Set<DayOfWeek> days;

  private LocalTime fromTime;
  private LocalTime toTime;
  private String words;
  private Instant since;
  private AgentId authorId;
  private @Nullable Instant endedAt;

  protected AvoidedTime() {}

  AvoidedTime(DebtorId debtor, InconvenientTime time, Instant since, AgentId author) {
    this.debtorId = debtor;
    this.days = time.days();
    this.fromTime = time.from();
    this.toTime = time.to();
    this.words = time.words();
    this.since = since;
    this.authorId = author;
  }

  InconvenientTime time() {
    return new InconvenientTime(id, days, fromTime, toTime, words);
  }
}
