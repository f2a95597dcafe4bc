package fr.entente.simulator;

import com.twilio.http.HttpMethod;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.net.URI;
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
    var client =
        new NetworkHttpClient(
            HttpClientBuilder.create()
                .disableAutomaticRetries()
                .setRoutePlanner((target, context) ->
                    new HttpRoute(new HttpHost("http", address.getHost(), address.getPort())))) {
          @Override
          public Response reliableRequest(Request request) {
            return request.getMethod() == HttpMethod.GET
                ? super.reliableRequest(request)
                : super.reliableRequest(request, new int[0], 1, 0);
          }
        };
    return new TwilioRestClient.Builder(ACCOUNT, token)
        .accountSid(ACCOUNT)
        .httpClient(client)
        .build();
  }
}
