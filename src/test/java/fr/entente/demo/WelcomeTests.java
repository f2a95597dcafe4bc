package fr.entente.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.entente.agents.Agents;
import fr.entente.agents.FirstStart;
import fr.entente.agents.HouseAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/// What whoever starts the product reads on the console, which shows no log.
@ExtendWith(OutputCaptureExtension.class)
class WelcomeTests {
  private final Agents agents = mock();
  private final FirstStart first = mock();
  private final HouseAddress house = mock();
  private final ApplicationReadyEvent ready = mock();

  @BeforeEach
  void aServerOnPort8080() {
    ServletWebServerApplicationContext application = mock();
    WebServer server = mock();
    when(ready.getApplicationContext()).thenReturn(application);
    when(application.getWebServer()).thenReturn(server);
    when(server.getPort()).thenReturn(8080);
    when(first.invitation()).thenReturn(Optional.empty());
    when(agents.all()).thenReturn(List.of());
  }

  private void start(boolean demonstration, String address) {
    new Welcome(agents, first, house, demonstration, address).on(ready);
  }

  @Test
  void theSetUpTokenReachesTheConsole(CapturedOutput output) {
    when(first.invitation()).thenReturn(Optional.of("0123456789abcdef"));
    start(false, "127.0.0.1");
    assertThat(output.getOut())
        .contains("http://127.0.0.1:8080/first-start")
        .contains("set-up token 0123456789abcdef");
  }

  @Test
  void aDemonstrationThatOthersReachSaysThatItsUsersStayOut(CapturedOutput output) {
    start(true, "0.0.0.0");
    assertThat(output.getOut())
        .contains("The demonstration's users cannot sign in here")
        .contains("SERVER_ADDRESS")
        .doesNotContain("entente-demo");
  }

  @Test
  void aDemonstrationAtHomeNamesThePassword(CapturedOutput output) {
    when(house.loopback()).thenReturn(true);
    start(true, "127.0.0.1");
    assertThat(output.getOut()).contains("password entente-demo").doesNotContain("token");
  }
}
