package fr.entente.scripts;

import fr.entente.kernel.AggregateRepository;
import fr.entente.kernel.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;

/// Fair trials, running and ended.
interface TrialRepository extends AggregateRepository<TrialRow, Long> {
  @Query(
      "select t from TrialRow t where t.scriptKey = :key and t.language = :language"
          + " and t.endedAt is null")
  Optional<TrialRow> running(String key, Language language);

  @Query("select t from TrialRow t where t.endedAt is null order by t.id")
  List<TrialRow> running();

  @Query(
      "select t from TrialRow t where t.scriptKey = :key and t.language = :language"
          + " order by t.startedAt desc, t.id desc")
  List<TrialRow> of(String key, Language language);
}
