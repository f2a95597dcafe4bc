package fr.entente.telephony;

import com.twilio.http.HttpMethod;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/// Sends what changes something exactly once. The library would repeat a POST up to three times on
/// a 5xx and the HTTP client below it once more: a debtor would be rung six times.
final class OneShotClient extends NetworkHttpClient {
  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final int CONNECTIONS = 50;

  private OneShotClient(HttpClientBuilder builder) {
    super(builder);
  }

  static OneShotClient of(TelephonySettings settings) {
    var patience = Timeout.of(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    var limits =
        RequestConfig.custom()
            .setConnectionRequestTimeout(CONNECT)
            .setResponseTimeout(patience)
            .build();
    var pool =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(CONNECTIONS)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(CONNECT).build())
            .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(patience).build())
            .build();
    HttpClientBuilder builder =
        HttpClientBuilder.create()
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .setConnectionManager(pool)
            // The library puts its own limits on every request; ours go on last.
            .addExecInterceptorFirst(
                "limits",
                (request, scope, chain) -> {
                  scope.clientContext.setRequestConfig(limits);
                  return chain.proceed(request, scope);
                });
    URI route = settings.route();
    if (route != null) {
      var host = new HttpHost(route.getScheme(), route.getHost(), route.getPort());
      builder.setRoutePlanner((_, _) -> new HttpRoute(host));
    }
    return new OneShotClient(builder);
  }

  @Override
  public Response reliableRequest(Request request) {
    return request.getMethod() == HttpMethod.GET
        ? super.reliableRequest(request)
        : super.reliableRequest(request, new int[0], 1, 0);
  }
}
