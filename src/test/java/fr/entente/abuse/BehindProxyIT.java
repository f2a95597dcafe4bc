package fr.entente.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.agents.AgentResult;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/// Transport and sessions, as a browser and a stranger see them through the proxy.
@BehindProxy
class BehindProxyIT {
  private static final String PASSWORD = "correct horse battery";
  private static final String TLS = "X-Forwarded-Proto: https";
  private static final String PERSON = "Accept: text/html";

  @LocalServerPort int port;
  @Autowired Agents agents;
  @Autowired ServletWebServerApplicationContext application;

  private Knock ask(String host, String line, String... headers) {
    return Knock.at(port, Attack.ask("ask", line, headers).named(host).bytes(Login.none(port)));
  }

  private Knock login(String more) {
    String form = "username=marie&password=" + PASSWORD.replace(' ', '+');
    var attack = Attack.post("login", "/login", "application/x-www-form-urlencoded", form, more);
    return Knock.at(port, attack.named("pay.example").bytes(Login.none(port)));
  }

  private void hireMarie() {
    var marie = new NewAgent("marie", "marie", Set.of(Role.AGENT), Language.FR, null, PASSWORD);
    assertThat(RunAs.system(() -> agents.create(marie))).isInstanceOf(AgentResult.Done.class);
  }

  @Test
  void behindTlsEveryCookieIsOfThisHostAlone() {
    hireMarie();
    List<String> cookies = cookies(login(TLS));
    // The device is told to the login page alone, so its cookie has a path, and no such name.
    assertThat(cookies)
        .filteredOn(cookie -> cookie.startsWith("entente-device="))
        .singleElement()
        .asString()
        .contains("; Secure", "; HttpOnly", "SameSite=Strict", "Path=/login");
    assertThat(cookies)
        .filteredOn(cookie -> !cookie.startsWith("entente-device="))
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(cookie ->
            assertThat(cookie)
                .startsWith("__Host-")
                .contains("; Secure", "; HttpOnly", "SameSite=Lax", "Path=/"));
  }

  @Test
  void inTheOpenTheyHavePlainNamesOfThisSiteAlone() {
    List<String> cookies = cookies(ask("127.0.0.1", "GET /login", PERSON));
    assertThat(cookies).hasSize(1);
    assertThat(cookies.getFirst())
        .startsWith("JSESSIONID=")
        .contains("SameSite=Lax")
        .doesNotContain("Secure");
  }

  @Test
  void behindTlsACookieThatAnotherPlantedOpensNothing() {
    hireMarie();
    String session =
        String.join("; ", cookies(login(TLS)).stream().map(each -> each.split(";")[0]).toList());
    Knock inside = ask("pay.example", "GET /password", TLS, PERSON, "Cookie: " + session);
    Knock planted =
        ask(
            "pay.example",
            "GET /password",
            TLS,
            PERSON,
            "Cookie: " + session.replace("__Host-", ""));
    assertThat(inside.status()).isEqualTo(200);
    assertThat(planted.status()).isEqualTo(302);
    assertThat(planted.header("Location")).contains("/login");
  }

  @Test
  void browsersAreToldToStayBehindTls() {
    assertThat(ask("pay.example", "GET /login", TLS, PERSON).header("Strict-Transport-Security"))
        .isPresent();
    assertThat(ask("pay.example", "GET /p/abc", TLS, PERSON).header("Strict-Transport-Security"))
        .isPresent();
    assertThat(ask("127.0.0.1", "GET /login", PERSON).header("Strict-Transport-Security"))
        .isEmpty();
  }

  @Test
  void whoAsksTheProxyInTheOpenIsLedBehindTls() {
    Knock page = ask("pay.example", "GET /p/abc?lang=en", "X-Forwarded-Proto: http", PERSON);
    assertThat(page.status()).isEqualTo(308);
    assertThat(page.header("Location")).contains("https://pay.example/p/abc?lang=en");
    assertThat(ask("pay.example", "POST /login", "X-Forwarded-Proto: http").status())
        .isEqualTo(400);
    assertThat(ask("127.0.0.1", "GET /login", "X-Forwarded-Proto: http", PERSON).status())
        .isEqualTo(200);
  }

  @Test
  void redirectsNameNoHost() {
    assertThat(ask("pay.example", "GET /accounts", TLS, PERSON).header("Location"))
        .contains("/login");
    assertThat(ask("localhost", "GET /accounts", PERSON).header("Location")).contains("/login");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "pay.example.evil.example",
        "evil.example:8080",
        "xpay.example",
        "[2001:db8::1]",
        "10.0.0.1"
      })
  void underAnotherNameNobodyAnswers(String host) {
    for (String path :
        List.of("/login", "/p/abc", "/twilio/agent", "/?v-r=init&location=login", "/recap.css")) {
      Knock answer = ask(host, "GET " + path, PERSON);
      assertThat(answer.status()).as(path).isEqualTo(421);
      assertThat(answer.text()).doesNotContain("evil").doesNotContain("Set-Cookie");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pay.example",
        "PAY.example",
        "desk.example",
        "desk.example:443",
        "localhost",
        "127.0.0.1:9",
        "[::1]"
      })
  void underItsOwnNamesItAnswers(String host) {
    assertThat(ask(host, "GET /login", TLS, PERSON).status()).isEqualTo(200);
  }

  @Test
  void theNameThatAProxyForwardsCountsToo() {
    assertThat(ask("127.0.0.1", "GET /login", TLS, "X-Forwarded-Host: evil.example").status())
        .isEqualTo(421);
    assertThat(
            ask("inner.example", "GET /login", TLS, "X-Forwarded-Host: pay.example", PERSON)
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/VAADIN/",
        "/VAADIN/push",
        "/?v-r=init",
        "/",
        "/login",
        "/accounts",
        "/twilio/agent",
        "/p/abc"
      })
  void noAddressEverHoldsASession(String path) {
    for (String wants : List.of(PERSON, "Accept: */*")) {
      assertThat(ask("127.0.0.1", "GET " + path, wants).text())
          .doesNotContainIgnoringCase(";jsessionid");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/p",
        "/p/",
        "/p/abc",
        "/p/abc?lang=en",
        "/p/a/b",
        "/p/%41",
        "/p/%ZZ",
        "/p/a;b",
        "/q",
        "/q/",
        "/q/abc",
        "/q/a/b",
        "/recap.css",
        "/recap.js",
        "/recap.svg"
      })
  void theDebtorsPageSetsNoCookieOnAnyPath(String path) {
    for (String method :
        List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "FOO")) {
      for (String wants : List.of(PERSON, "Accept: */*")) {
        Knock answer = ask("pay.example", method + " " + path, TLS, wants);
        assertThat(answer.header("Set-Cookie")).as(method + " " + path).isEmpty();
        assertThat(answer.header("Location")).as(method + " " + path).isEmpty();
      }
    }
  }

  @Test
  void aBrowserThatIsRefusedReadsASentenceInBothLanguages() {
    for (String path : List.of("/x/..%2f..%2fy", "/login?a=%ZZ", "/a;b")) {
      Knock answer = ask("pay.example", "GET " + path, TLS, PERSON);
      assertThat(answer.status()).as(path).isEqualTo(400);
      assertThat(answer.body())
          .as(path)
          .contains("Le lien est peut-être incomplet", "The link may be incomplete");
      assertThat(ask("pay.example", "GET " + path, TLS).body()).as(path).doesNotContain("<");
    }
  }

  @Test
  void strangersPushOutStrangersAndNobodyElse() {
    hireMarie();
    String mine =
        String.join(
            "; ",
            cookies(login(TLS)).stream()
                .filter(each -> each.contains("JSESSIONID"))
                .map(each -> each.split(";")[0])
                .toList());
    int before = sessions();
    for (int i = 0; i < 100; i++) {
      ask("pay.example", "GET /login", TLS, PERSON);
    }
    // Others have signed in here before: only what a hundred strangers add counts.
    assertThat(sessions() - before).isLessThanOrEqualTo(20);
    assertThat(ask("pay.example", "GET /password", TLS, PERSON, "Cookie: " + mine).status())
        .isEqualTo(200);
  }

  private int sessions() {
    var server = (TomcatWebServer) application.getWebServer();
    var context = (org.apache.catalina.Context) server.getTomcat().getHost().findChildren()[0];
    return context.getManager().getActiveSessions();
  }

  private static List<String> cookies(Knock answer) {
    var found = Pattern.compile("(?im)^Set-Cookie: ([^\r\n]+)").matcher(answer.text());
    var cookies = new ArrayList<String>();
    while (found.find()) {
      cookies.add(found.group(1));
    }
    return cookies;
  }
}
