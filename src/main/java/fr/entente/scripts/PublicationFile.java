package fr.entente.scripts;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// A file's whole text as one publication put it in force.
@Entity
@Immutable
@Table(name = "script_publication_file")
@NullUnmarked
class PublicationFile {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long publicationId;
  private String path;
  private String text;

  protected PublicationFile() {}

  PublicationFile(long publication, String path, String text) {
    this.publicationId = publication;
    this.path = path;
    this.text = text;
  }
}
