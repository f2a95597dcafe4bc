package fr.entente.scripts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/// A file that is in force otherwise than the content folder has it.
@Entity
@Table(name = "script_overlay")
@NullUnmarked
class OverlayFile {
  @Id private String path;
  private String text;
  private String baseHash;
  private long publicationId;

  protected OverlayFile() {}
}
