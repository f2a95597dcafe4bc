package fr.entente.outreach.link;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// What happened on the page of one link. No address, no browser.
@Entity
@Immutable
@Table(name = "link_event")
@NullUnmarked
class LinkEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long linkId;
  private String kind;
  private String detail;
  private Instant at;

  protected LinkEvent() {}

  LinkEvent(long link, String kind, String detail, Instant at) {
    this.linkId = link;
    this.kind = kind;
    this.detail = detail;
    this.at = at;
  }
}
