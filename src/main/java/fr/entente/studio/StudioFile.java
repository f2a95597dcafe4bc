package fr.entente.studio;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/// A file as a draft has it, and what it began with.
@Entity
@Table(name = "studio_file")
@NullUnmarked
class StudioFile {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long draftId;
  private String path;
  private String text;
  private String baseHash;

  protected StudioFile() {}

  StudioFile(long draft, String path, String text, String baseHash) {
    this.draftId = draft;
    this.path = path;
    this.text = text;
    this.baseHash = baseHash;
  }

  String path() {
    return path;
  }

  String text() {
    return text;
  }

  String baseHash() {
    return baseHash;
  }

  void write(String other) {
    text = other;
  }

  void standOn(String hash) {
    baseHash = hash;
  }
}
