package fr.entente.detection;

import fr.entente.kernel.Language;
import fr.entente.listening.Channel;
import fr.entente.listening.Label;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// A masked line that waits for a trainer, as kept. Other modules see a [Proposal].
@Entity
@Immutable
@Table(name = "example_proposal")
@NullUnmarked
class ProposalRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private LocalDate proposedOn;
  private Language language;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private Label label;

  @Enumerated(EnumType.STRING)
  private Label found;

  private String text;
  private String version;
  private int times;
  private LocalDate lastOn;

  protected ProposalRow() {}
}
