package fr.entente.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.type.PhoneNumber;
import fr.entente.calls.Dialer.Placed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever goes wrong at the provider's, a telephone is asked for exactly once.
class OneShotTests {
  private static final String SID = "CA00000000000000000000000000000001";

  private interface Manner {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final AtomicInteger posts = new AtomicInteger();
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile Manner manner = e -> reply(e, 500, "{}");
  private HttpServer server;
  private TwilioRestClient twilio;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          if (exchange.getRequestMethod().equals("POST")) {
            posts.incrementAndGet();
          }
          exchange.getRequestBody().readAllBytes();
          manner.answer(exchange);
        });
    server.start();
    twilio = patientFor(Duration.ofSeconds(60));
  }

  private TwilioRestClient patientFor(Duration timeout) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return new TelephonyConfiguration().twilio(TestSettings.simulated(url, timeout));
  }

  @AfterEach
  void close() {
    released.countDown();
    server.stop(0);
  }

  @Test
  void anAcceptedCallGivesItsSid() {
    manner = e -> reply(e, 201, "{\"sid\":\"" + SID + "\",\"status\":\"queued\"}");
    assertThat(place()).isEqualTo(new Placed.Accepted(SID));
    assertThat(posts).hasValue(1);
  }

  @Test
  void aServerErrorIsUnknownAndNotRepeated() {
    for (int status : new int[] {500, 502, 503}) {
      posts.set(0);
      manner =
          e -> {
            e.getResponseHeaders().add("Retry-After", "1");
            reply(e, status, "{\"code\":20500,\"message\":\"x\",\"status\":" + status + "}");
          };
      assertThat(place()).isInstanceOf(Placed.Unknown.class);
      assertThat(posts).hasValue(1);
    }
  }

  @Test
  void tooManyRequestsIsARefusalAndNotRepeated() {
    manner =
        e -> {
          e.getResponseHeaders().add("Retry-After", "1");
          reply(e, 429, "{\"code\":20429,\"message\":\"x\",\"status\":429}");
        };
    assertThat(place()).isEqualTo(new Placed.Rejected(429, 20429, "telephony.error.20429"));
    assertThat(posts).hasValue(1);
  }

  @Test
  void aWrongNumberIsARefusalWhoseTextGoesNoFurther() {
    manner = e -> reply(e, 400, "{\"code\":21211,\"message\":\"To +33199000010\",\"status\":400}");
    assertThat(place()).isEqualTo(new Placed.Rejected(400, 21211, "telephony.error.21211"));
    manner = e -> reply(e, 400, "{\"code\":29999,\"message\":\"x\",\"status\":400}");
    assertThat(place()).isEqualTo(new Placed.Rejected(400, 29999, "telephony.error.other"));
  }

  @Test
  void anUnreadableAnswerIsUnknown() {
    manner = e -> reply(e, 201, "");
    assertThat(place()).isInstanceOf(Placed.Unknown.class);
    manner = e -> reply(e, 201, "<html>");
    assertThat(place()).isInstanceOf(Placed.Unknown.class);
    manner = e -> reply(e, 502, "<html>bad gateway</html>");
    assertThat(place()).isInstanceOf(Placed.Unknown.class);
    manner = e -> reply(e, 201, "{}");
    assertThat(place()).isInstanceOf(Placed.Unknown.class);
    assertThat(posts).hasValue(4);
  }

  @Test
  void aDroppedConnectionIsUnknownAndNotRepeated() {
    manner = HttpExchange::close;
    assertThat(place()).isInstanceOf(Placed.Unknown.class);
    assertThat(posts).hasValue(1);
  }

  @Test
  void aSlowProviderIsUnknownAfterOurOwnPatienceAndNotRepeated() {
    manner =
        e -> {
          try {
            released.await();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
          e.close();
        };
    twilio = patientFor(Duration.ofSeconds(1));
    // The provider is held until after the test: only our own patience ends this.
    assertThat(place()).isInstanceOf(Placed.Unknown.class);
    assertThat(posts).hasValue(1);
  }

  private Placed place() {
    return ProviderErrors.place(() ->
        Call.creator(
                new PhoneNumber("+33199000010"),
                new PhoneNumber("+33199000001"),
                URI.create("http://127.0.0.1/twilio/agent"))
            .create(twilio)
            .getSid());
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
