package fr.entente.scripts;

import fr.entente.kernel.AggregateRepository;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;

/// The texts of the publications. Rows are only added.
interface PublicationFileRepository extends AggregateRepository<PublicationFile, Long> {
  /// A file of a publication, without its text.
  record Path(long publication, String path) {}

  /// A file and its text.
  record Written(String path, String text) {}

  boolean existsByPath(String path);

  @Query(
      "select f.publicationId as publication, f.path as path from PublicationFile f"
          + " where f.publicationId in :publications order by f.path")
  List<Path> paths(Collection<Long> publications);

  @Query(
      "select f.path as path, f.text as text from PublicationFile f"
          + " where f.publicationId = :publication order by f.path")
  List<Written> texts(long publication);
}
