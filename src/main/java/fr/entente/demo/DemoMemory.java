package fr.entente.demo;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/// The past is written in one transaction; what was written of it and is done with is let go, or
/// every statement would look through all of it again.
@Component
class DemoMemory {
  private final EntityManager entities;

  DemoMemory(EntityManager entities) {
    this.entities = entities;
  }

  void forget() {
    entities.flush();
    entities.clear();
  }
}
