package fr.entente.simulator;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.net.URI;
import java.util.function.BiConsumer;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpHost;

/// Twilio's own SDK, sent to another address.
final class SdkClient {
  static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

  private SdkClient() {}

  static TwilioRestClient to(URI address) {
    return to(address, FakeApplication.TOKEN);
  }

  static TwilioRestClient to(URI address, String token) {
    return to(address, token, (request, response) -> {});
  }

  static TwilioRestClient to(URI address, String token, BiConsumer<String, Response> onAnswer) {
    var client =
        new NetworkHttpClient(
            HttpClientBuilder.create()
                .disableAutomaticRetries()
                .setRoutePlanner((target, context) ->
                    new HttpRoute(new HttpHost("http", address.getHost(), address.getPort())))) {
          @Override
          public Response reliableRequest(Request request) {
            var response = super.reliableRequest(request, new int[0], 1, 0);
            if (response != null) {
              onAnswer.accept(request.getMethod() + " " + request.getUrl(), response);
            }
            return response;
          }
        };
    return new TwilioRestClient.Builder(ACCOUNT, token)
        .accountSid(ACCOUNT)
        .httpClient(client)
        .build();
  }
}
