package fr.entente.calls;

import fr.entente.kernel.CallId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A telephone company that writes down what it is asked and answers what the test told it to.
public final class TestDialer implements Dialer {
  public final List<DialOrder> placed = new CopyOnWriteArrayList<>();
  public final List<String> wishes = new CopyOnWriteArrayList<>();
  public final Map<CallId, CallStatus> knows = new ConcurrentHashMap<>();
  private volatile Placed answer = new Placed.Accepted("CA-test");
  private volatile boolean reachable = true;
  private volatile boolean refuses;
  private volatile boolean stays;

  public void reset() {
    placed.clear();
    wishes.clear();
    knows.clear();
    answer = new Placed.Accepted("CA-test");
    reachable = true;
    refuses = false;
    stays = false;
  }

  /// Every wish is refused, until told otherwise.
  public void refuses(boolean so) {
    refuses = so;
  }

  /// Takes the wish for an end, and yet a leg stays alive.
  public void stays(boolean so) {
    stays = so;
  }

  public void answers(Placed next) {
    answer = next;
  }

  public void unreachable() {
    reachable = false;
  }

  /// How often this call was rung; orders of an earlier test may still arrive.
  public long placed(CallId call) {
    return placed.stream().filter(o -> o.call().equals(call)).count();
  }

  @Override
  public Placed place(DialOrder order) {
    placed.add(order);
    return answer;
  }

  @Override
  public boolean hangUp(CallId call) {
    asked("hang up " + call.value());
    return !stays;
  }

  @Override
  public void hold(CallId call, boolean on) {
    asked("hold " + call.value() + " " + on);
  }

  @Override
  public void mute(CallId call, boolean on) {
    asked("mute " + call.value() + " " + on);
  }

  @Override
  public void listen(CallId call, boolean on) {
    asked("listen " + call.value() + " " + on);
  }

  private void asked(String wish) {
    wishes.add(wish);
    if (refuses) {
      throw new IllegalStateException("refused");
    }
  }

  @Override
  public Optional<CallStatus> ask(CallId call) {
    wishes.add("ask " + call.value());
    if (!reachable) {
      throw new IllegalStateException("unreachable");
    }
    return Optional.ofNullable(knows.get(call));
  }
}
