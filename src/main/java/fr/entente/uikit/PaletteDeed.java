package fr.entente.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// What the palette can do on every page. The key is empty where there is none.
record PaletteDeed(String id, String name, String key, BiConsumer<UI, AuthenticationContext> act) {
  static List<PaletteDeed> all(UI ui) {
    var rail =
        new PaletteDeed(
            "rail",
            ui.getTranslation("uikit.rail"),
            "Ctrl+B",
            (tab, _) -> tab.getPage().executeJs("document.querySelector('.rail-toggle').click()"));
    var leave =
        new PaletteDeed(
            "leave", ui.getTranslation("uikit.logout"), "", (_, session) -> session.logout());
    var looks = Arrays.stream(Appearance.values()).map(each -> appear(each, ui));
    return Stream.of(Stream.of(rail), looks, Stream.of(leave)).flatMap(each -> each).toList();
  }

  private static PaletteDeed appear(Appearance appearance, UI ui) {
    String name =
        ui.getTranslation("uikit.appearance") + " – " + ui.getTranslation(appearance.key());
    return new PaletteDeed(appearance.name(), name, "", (tab, _) -> appearance.apply(tab));
  }
}
