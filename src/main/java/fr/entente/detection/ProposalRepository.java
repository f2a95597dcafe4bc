package fr.entente.detection;

import fr.entente.kernel.AggregateRepository;
import fr.entente.listening.Channel;
import fr.entente.listening.Label;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/// Masked lines that wait for a trainer.
interface ProposalRepository extends AggregateRepository<ProposalRow, Long> {
  List<Proposal> findAllByOrderByIdAsc(Limit most);

  /// Cleared since that day, the most frequent first.
  List<Proposal> findByLabelAndLastOnGreaterThanEqualOrderByTimesDescLastOnDescIdAsc(
      Label label, LocalDate since, Limit most);

  /// A line that waits already is counted once more.
  default void add(LocalDate day, Finding finding, Channel channel, Label label, String text) {
    if (countAgain(day, finding.language().code(), label.name(), text) > 0) {
      return;
    }
    addOnce(
        day,
        finding.language().code(),
        channel.name(),
        label.name(),
        finding.label().name(),
        text,
        finding.version());
  }

  @Modifying
  @NativeQuery(
      """
      UPDATE example_proposal SET times = times + 1, last_on = GREATEST(last_on, :day)
      WHERE language = :language AND text = :text AND label = :label
      """)
  int countAgain(LocalDate day, String language, String label, String text);

  @Modifying
  @NativeQuery(
      """
      INSERT INTO example_proposal (proposed_on, language, channel, label, found, text, version, last_on)
      SELECT :day, :language, :channel, :label, :found, :text, :version, :day FROM DUAL
      WHERE NOT EXISTS (SELECT 1 FROM example_proposal
        WHERE language = :language AND text = :text AND label = :label)
      """)
  void addOnce(
      LocalDate day,
      String language,
      String channel,
      String label,
      String found,
      String text,
      String version);

  @Modifying
  @Query("delete from ProposalRow p where p.id = :id")
  void settle(long id);
}
