package fr.entente.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DoPanelTests {
  @Test
  void theFrontEndIsBuiltWithEveryFieldOfEveryForm() {
    var named =
        Arrays.stream(DoPanel.class.getAnnotationsByType(Uses.class))
            .map(Uses::value)
            .collect(Collectors.<Class<?>>toSet());
    var needed =
        new ClassFileImporter()
            .importPackages("fr.entente.desk.ui").stream()
                .flatMap(ours -> ours.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass())
                .filter(theirs -> theirs.getPackageName().startsWith("com.vaadin.flow.component."))
                .filter(theirs -> theirs.isAssignableTo(Component.class))
                .<Class<?>>map(JavaClass::reflect)
                .filter(theirs -> theirs.getAnnotationsByType(JsModule.class).length > 0)
                .collect(Collectors.toSet());
    assertThat(needed).isNotEmpty();
    assertThat(named).containsAll(needed);
  }
}
