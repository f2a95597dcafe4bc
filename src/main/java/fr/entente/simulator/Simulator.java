package fr.entente.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/// The exchange as a process of its own, so that calls stay up while the application restarts.
/// Needs nothing but the JDK on its class path.
public final class Simulator {
  private static final String USAGE =
      """
      --port N          port to listen on (0 takes a free one)
      --account-sid AC  account SID that may sign in
      --auth-token T    its auth token, which also signs the webhooks
      --speed N         times faster than life (1)
      --seed N          another seed, other people at the same numbers (1)
      --bind ADDRESS    address to listen on (127.0.0.1)
      --caller-ids A,B  numbers the account may call from (any)
      --answer-ms N     the desk phone answers after so many milliseconds (2000)
      """;

  private Simulator() {}

  public static void main(String[] arguments) throws InterruptedException {
    var options = options(arguments);
    if (!options.containsKey("account-sid") || !options.containsKey("auth-token")) {
      System.err.print(USAGE);
      System.exit(2);
    }
    int port = Integer.parseInt(options.getOrDefault("port", "0"));
    var exchange = PhoneExchange.start(port, settings(options));
    Runtime.getRuntime().addShutdownHook(new Thread(exchange::close, "hang up"));
    System.out.println("phone simulator: " + exchange.url());
    new CountDownLatch(1).await();
  }

  private static ExchangeSettings settings(Map<String, String> options) {
    var callerIds = options.getOrDefault("caller-ids", "");
    return new ExchangeSettings(
        options.getOrDefault("account-sid", ""),
        options.getOrDefault("auth-token", ""),
        Integer.parseInt(options.getOrDefault("speed", "1")),
        Long.parseLong(options.getOrDefault("seed", "1")),
        callerIds.isEmpty() ? Set.of() : Set.of(callerIds.split(",")),
        Duration.ofMillis(Long.parseLong(options.getOrDefault("answer-ms", "2000"))),
        options.getOrDefault("bind", "127.0.0.1"));
  }

  private static Map<String, String> options(String[] arguments) {
    var options = new HashMap<String, String>();
    for (int i = 0; i + 1 < arguments.length; i++) {
      if (arguments[i].startsWith("--")) {
        options.put(arguments[i].substring(2), arguments[i + 1]);
      }
    }
    return options;
  }
}
