package fr.entente.backoffice.ui;

import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.JacksonSerializer;
import com.vaadin.flow.router.RouteNotFoundError;
import fr.entente.TestClock;
import fr.entente.agents.Agent;
import fr.entente.agents.Agents;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.backoffice.ui.accounts.CallView;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import fr.entente.uikit.ScreenFormats;
import fr.entente.uikit.ScreenTexts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/// A view alone, in French, on doors that are mocks: no Spring, no database, no browser.
public abstract class ViewTest extends BrowserlessTest {
  protected static final AgentId ME = new AgentId(1);

  static {
    ScreenTexts.use();
  }

  protected final TestClock clock = new TestClock();
  protected final Formats formats = ScreenFormats.at(clock);
  protected final Agents agents = mock();

  /// The two pages that views link to; nothing is looked for.
  @Override
  protected synchronized Routes discoverRoutes() {
    return new Routes(
        Set.of(AccountView.class, CallView.class),
        Set.of(RouteNotFoundError.class),
        Set.of(),
        true);
  }

  @BeforeEach
  void speakFrench() {
    UI.getCurrent().setLocale(Language.FR.locale());
  }

  /// Who looks at the view.
  protected void signedIn(Role... roles) {
    var me = new Agent(ME, "lea", "Léa Roux", Set.of(roles), Language.FR, null, null, true);
    lenient().when(agents.current()).thenReturn(me);
    lenient().when(agents.signedIn()).thenReturn(Optional.of(me));
  }

  protected <T extends Component> T shown(T view) {
    UI.getCurrent().add(view);
    return view;
  }

  /// All words on the screen.
  protected static String words(Component of) {
    return of.getElement().getTextRecursively();
  }

  /// What the screen answered last.
  protected String said() {
    return find(Banner.class).all().stream()
        .map(ViewTest::words)
        .filter(text -> !text.isBlank())
        .reduce("", String::concat);
  }

  protected void press(String text) {
    test(find(Button.class).withText(text).all().getFirst()).click();
  }

  /// The second half of a double click, wherever it lands.
  protected static void clickAgain(Button button) {
    ComponentUtil.fireEvent(
        button, new ClickEvent<>(button, true, 0, 0, 0, 0, 2, 0, false, false, false, false));
  }

  protected TextField field(String label) {
    return find(TextField.class).withLabel(label).single();
  }

  /// The component in a grid's row and column, both counted from zero.
  protected Component cell(Grid<?> grid, int row, int column) {
    return (Component) test(grid).getCellComponent(row, column);
  }

  /// A word of a cell that the browser draws, by its path in the template.
  protected String drawn(Grid<?> grid, int row, int column, String path) {
    String[] names = path.split("\\.");
    Object sent = test(grid).getLitRendererPropertyValue(row, column, names[0], Record.class);
    return JacksonSerializer.toJson(sent).path(names[1]).asString();
  }

  /// The parts of one kind inside a component, in order.
  protected static <T extends Component> List<T> inside(Component of, Class<T> kind) {
    Stream<T> itself = kind.isInstance(of) ? Stream.of(kind.cast(of)) : Stream.empty();
    return Stream.concat(itself, of.getChildren().flatMap(child -> inside(child, kind).stream()))
        .toList();
  }
}
