package fr.entente.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorRuleTests {
  private static final String FORM = "application/x-www-form-urlencoded";

  private static Optional<DoorRule> get(String path, String query) {
    return DoorRule.broken(new Approach("GET", path, query, null, -1, false, true, false));
  }

  private static Optional<DoorRule> post(
      String path, String query, @Nullable String type, long length, boolean signedIn) {
    return DoorRule.broken(new Approach("POST", path, query, type, length, false, true, signedIn));
  }

  @ParameterizedTest
  @CsvSource({
    "/, ''",
    "/login, error",
    "/p/3-abc_DEF, lang=fr&refused=date",
    "/accounts, q=caf%C3%A9%20noir&page=2",
    "/VAADIN/build/indexhtml-B0QSVSbE.js, ''",
    "/, v-r=init&location=scripts%2Ffr%2Fopening&query=a%3Db",
    "/, v-r=uidl&v-uiId=12",
    "/VAADIN/push, v-r=push&v-uiId=0&v-pushId=5d2c"
  })
  void whatBrowsersAskForPasses(String path, String query) {
    assertThat(get(path, query)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/%, '', BROKEN_ADDRESS",
    "/%C3%28, '', BROKEN_ADDRESS",
    "/a, x=%0a, BROKEN_ADDRESS",
    "/a, x=%7f, BROKEN_ADDRESS",
    "/a, x=%ＡＡ, BROKEN_ADDRESS",
    "/a/../b, '', CROOKED_PATH",
    "/a/%2E%2e/b, '', CROOKED_PATH",
    "/./a, '', CROOKED_PATH",
    "//a, '', CROOKED_PATH",
    "/a;b, '', CROOKED_PATH",
    "/a%2fb, '', CROOKED_PATH",
    "/, v-r=uidl&v-uiId=, NO_SUCH_PAGE",
    "/, v-uiId=-1, NO_SUCH_PAGE"
  })
  void theFirstRuleThatIsBrokenIsNamed(String path, String query, DoorRule rule) {
    assertThat(get(path, query)).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"get", "PUT", "TRACE", ""})
  void otherMethodsAreNone(String method) {
    assertThat(DoorRule.broken(new Approach(method, "/", "", null, -1, false, true, true)))
        .contains(DoorRule.METHOD);
  }

  @Test
  void aStrangerSendsShortFormsWithALength() {
    assertThat(post("/login", "", FORM + "; charset=UTF-8", 128 * 1024, false)).isEmpty();
    assertThat(post("/login", "", FORM, 128 * 1024 + 1, false)).contains(DoorRule.LARGE);
    assertThat(post("/login", "", "multipart/form-data", 10, false)).contains(DoorRule.KIND);
    assertThat(post("/login", "", null, 10, false)).contains(DoorRule.KIND);
    assertThat(DoorRule.broken(new Approach("POST", "/login", "", FORM, -1, true, true, false)))
        .contains(DoorRule.NO_LENGTH);
  }

  @Test
  void whoeverWorksHereSendsFiles() {
    assertThat(post("/VAADIN/dynamic/x", "", "multipart/form-data", 10_000_000, true)).isEmpty();
  }

  @Test
  void commandsComeFromPagesAsJsonOfSomeMegabytes() {
    assertThat(post("/", "v-r=uidl&v-uiId=1", "application/json", 4 << 20, true)).isEmpty();
    assertThat(post("/", "v-r=uidl&v-uiId=1", "text/plain;charset=UTF-8", 50, true)).isEmpty();
    assertThat(post("/", "v-r=uidl&v-uiId=1", FORM, 50, true)).contains(DoorRule.COMMAND_KIND);
    assertThat(post("/", "v-r=uidl&v-uiId=1", "application/json", (4 << 20) + 1, true))
        .contains(DoorRule.LARGE_COMMAND);
  }

  @ParameterizedTest
  @CsvSource({
    "/, v-r=init",
    "/, v-r=uidl",
    "/, v-r=heartbeat",
    "/VAADIN/push, ''",
    "/VAADIN/x, ''"
  })
  void whatOnlyAPageAsksForNeedsThePagesCookie(String path, String query) {
    assertThat(DoorRule.broken(new Approach("GET", path, query, null, -1, false, false, false)))
        .contains(DoorRule.NO_PAGE);
  }
}
