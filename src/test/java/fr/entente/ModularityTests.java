package fr.entente;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {
  private final ApplicationModules modules = ApplicationModules.of(Application.class);

  @Test
  void modulesUseOnlyWhatTheirDoorSays() {
    modules.verify();
  }

  @Test
  void diagramsAreDrawn() {
    new Documenter(modules).writeModulesAsPlantUml();
  }
}
