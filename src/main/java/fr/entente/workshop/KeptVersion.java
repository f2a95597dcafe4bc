package fr.entente.workshop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.SortedMap;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// A version that was in force, with all its files, so that it can come back.
@Entity
@Immutable
@Table(name = "listening_version")
@NullUnmarked
class KeptVersion {
  @Id private String version;
  private byte[] files;
  private int examples;
  private int phrases;

  protected KeptVersion() {}

  SortedMap<String, String> files() {
    return PackedFiles.unpacked(files);
  }
}
