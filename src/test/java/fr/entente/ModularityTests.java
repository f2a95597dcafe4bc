package fr.entente;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {
  private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

  @Test
  void modulesUseOnlyWhatTheirDoorSays() {
    MODULES.verify();
  }

  @Test
  void diagramsAreDrawn() {
    new Documenter(MODULES).writeModulesAsPlantUml();
  }
}
