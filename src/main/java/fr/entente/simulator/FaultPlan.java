package fr.entente.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Which requests and webhooks go wrong. Rules are tried in the order of their making, each a
/// number of times or by chance; the same seed gives the same luck.
public final class FaultPlan {
  public static final int ALWAYS = Integer.MAX_VALUE;

  private final Random luck;
  private final List<Rule<ApiFault>> api = new ArrayList<>();
  private final List<Rule<WebhookFault>> webhooks = new ArrayList<>();

  FaultPlan(long seed) {
    luck = new Random(seed);
  }

  /// The next `times` requests whose method and path (`POST /Calls.json`) contain `match` go wrong.
  public synchronized FaultPlan api(ApiFault fault, String match, int times, Duration delay) {
    api.add(new Rule<>(fault, match, times, 100, delay));
    return this;
  }

  public FaultPlan api(ApiFault fault, String match, int times) {
    return api(fault, match, times, Duration.ofSeconds(2));
  }

  /// The next `times` webhooks whose event (`completed`, `participant-join`,
  /// `transcription-content`) contains `match` go wrong.
  public synchronized FaultPlan webhooks(
      WebhookFault fault, String match, int times, Duration delay) {
    webhooks.add(new Rule<>(fault, match, times, 100, delay));
    return this;
  }

  public FaultPlan webhooks(WebhookFault fault, String match, int times) {
    return webhooks(fault, match, times, Duration.ofMillis(500));
  }

  /// Each matching webhook goes wrong with this chance in a hundred.
  public synchronized FaultPlan webhooksByChance(
      WebhookFault fault, String match, int percent, Duration delay) {
    webhooks.add(new Rule<>(fault, match, ALWAYS, percent, delay));
    return this;
  }

  public synchronized FaultPlan apiByChance(
      ApiFault fault, String match, int percent, Duration delay) {
    api.add(new Rule<>(fault, match, ALWAYS, percent, delay));
    return this;
  }

  public synchronized void clear() {
    api.clear();
    webhooks.clear();
  }

  synchronized @Nullable Hit<ApiFault> forRequest(String methodAndPath) {
    return take(api, methodAndPath);
  }

  synchronized @Nullable Hit<WebhookFault> forWebhook(String event) {
    return take(webhooks, event);
  }

  private <F> @Nullable Hit<F> take(List<Rule<F>> rules, String subject) {
    for (var rule : rules) {
      if (rule.left > 0 && subject.contains(rule.match) && luck.nextInt(100) < rule.percent) {
        rule.left--;
        return new Hit<>(rule.fault, rule.delay);
      }
    }
    return null;
  }

  /// What goes wrong now, and how long it takes; the delay is in real time.
  record Hit<F>(F fault, Duration delay) {}

  private static final class Rule<F> {
    private final F fault;
    private final String match;
    private final int percent;
    private final Duration delay;
    private int left;

    private Rule(F fault, String match, int times, int percent, Duration delay) {
      this.fault = fault;
      this.match = match;
      this.left = times;
      this.percent = percent;
      this.delay = delay;
    }
  }
}
