package fr.entente.calls;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.CallId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallStateTests {
  private static final Instant START = Instant.parse("2026-11-17T09:00:00Z");
  private static final CallState NEW =
      new CallState(CallStatus.REQUESTED, null, null, null, null, null, null);

  @ParameterizedTest
  @EnumSource(
      value = CallStatus.class,
      names = {"COMPLETED", "BUSY", "NO_ANSWER", "FAILED", "CANCELLED"})
  void anyOrderAndRepetitionOfTheSameNewsEndsTheSame(CallStatus end) {
    List<CallProgress> news = lifeEndingIn(end);
    CallState expected = fold(news);
    var random = new Random(20261117);
    for (int run = 0; run < 2000; run++) {
      List<CallProgress> received = new ArrayList<>(news);
      for (int copies = random.nextInt(6); copies > 0; copies--) {
        received.add(news.get(random.nextInt(news.size())));
      }
      Collections.shuffle(received, random);
      assertThat(fold(received)).isEqualTo(expected);
    }
    assertThat(expected.status()).isEqualTo(end);
  }

  @ParameterizedTest
  @EnumSource(
      value = CallStatus.class,
      names = {"COMPLETED", "BUSY", "NO_ANSWER", "FAILED", "CANCELLED"})
  void anyLossButThatOfTheEndLeavesTheSameEnd(CallStatus end) {
    List<CallProgress> news = lifeEndingIn(end);
    for (int mask = 0; mask < 1 << (news.size() - 1); mask++) {
      List<CallProgress> received = new ArrayList<>();
      for (int i = 0; i < news.size() - 1; i++) {
        if ((mask & 1 << i) != 0) {
          received.add(news.get(i));
        }
      }
      received.addFirst(news.getLast());
      CallState state = fold(received);
      assertThat(state.status()).isEqualTo(end);
      assertThat(state.endedAt()).isEqualTo(news.getLast().at());
    }
  }

  @Test
  void aTerminalStatusNeverChanges() {
    for (CallStatus end : CallStatus.values()) {
      for (CallStatus later : CallStatus.values()) {
        CallState ended = NEW.after(told(end, 1));
        if (end.terminal()) {
          assertThat(ended.after(told(later, 2)).status()).isEqualTo(end);
          assertThat(ended.after(told(later, 2)).endedAt()).isEqualTo(ended.endedAt());
        }
      }
    }
  }

  @Test
  void theRankNeverFalls() {
    var random = new Random(7);
    CallStatus[] all = CallStatus.values();
    for (int run = 0; run < 500; run++) {
      CallState state = NEW;
      for (int i = 0; i < 12; i++) {
        CallState next = state.after(told(all[random.nextInt(all.length)], i));
        assertThat(next.status().rank()).isGreaterThanOrEqualTo(state.status().rank());
        state = next;
      }
    }
  }

  @Test
  void anAnswerToTheDialThatComesAfterTheWebhooksDoesNotSetTheCallBack() {
    CallState ringing = NEW.after(told(CallStatus.RINGING, 2));
    assertThat(ringing.after(told(CallStatus.UNKNOWN, 3)).status()).isEqualTo(CallStatus.RINGING);
    assertThat(ringing.after(told(CallStatus.AGENT_RINGING, 3)).status())
        .isEqualTo(CallStatus.RINGING);
  }

  @Test
  void newsOfAnUnknownCallMakeItKnown() {
    CallState unknown = NEW.after(told(CallStatus.UNKNOWN, 1));
    assertThat(unknown.after(told(CallStatus.RINGING, 2)).status()).isEqualTo(CallStatus.RINGING);
  }

  @Test
  void whoHungUpIsKeptEvenWhenItArrivesAfterTheEnd() {
    CallState ended = NEW.after(told(CallStatus.COMPLETED, 5));
    var fact = new CallProgress(new CallId(1), "end", null, null, "debtor", null, START);
    assertThat(ended.after(fact).endedBy()).isEqualTo("debtor");
    assertThat(ended.after(fact).status()).isEqualTo(CallStatus.COMPLETED);
  }

  private static CallProgress givenUp(int second) {
    return new CallProgress(
        new CallId(1),
        "ask:given_up",
        CallStatus.FAILED,
        null,
        null,
        CallProgress.NOT_FOUND,
        START.plusSeconds(second));
  }

  @ParameterizedTest
  @EnumSource(
      value = CallStatus.class,
      names = {"COMPLETED", "BUSY", "NO_ANSWER", "CANCELLED"})
  void anEndThatIsToldWinsOverOneThatWasAssumedWhicheverComesFirst(CallStatus end) {
    for (List<CallProgress> news :
        List.of(
            List.of(givenUp(1), told(CallStatus.IN_PROGRESS, 2), told(end, 3)),
            List.of(told(CallStatus.IN_PROGRESS, 2), told(end, 3), givenUp(4)))) {
      CallState state = fold(news);
      assertThat(state.status()).isEqualTo(end);
      assertThat(state.failure()).isNull();
      assertThat(state.answeredAt()).isEqualTo(START.plusSeconds(2));
      assertThat(state.endedAt()).isEqualTo(START.plusSeconds(3));
    }
  }

  @Test
  void whatWasAssumedIsNotTakenBackByAnotherAssumption() {
    var unreachable =
        new CallProgress(
            new CallId(1), "x", CallStatus.FAILED, null, null, CallProgress.UNREACHABLE, START);
    assertThat(NEW.after(givenUp(1)).after(unreachable).failure())
        .isEqualTo(CallProgress.NOT_FOUND);
    assertThat(NEW.after(givenUp(1)).after(told(CallStatus.RINGING, 2)).status())
        .isEqualTo(CallStatus.FAILED);
  }

  @Test
  void theReasonOfAFailureIsKeptWhicheverNewsOfItComesFirst() {
    var why = new CallProgress(new CallId(1), "leg", CallStatus.FAILED, null, null, "why", START);
    CallProgress bare = told(CallStatus.FAILED, 1);
    assertThat(NEW.after(why).after(bare).failure()).isEqualTo("why");
    assertThat(NEW.after(bare).after(why).failure()).isEqualTo("why");
    assertThat(NEW.after(told(CallStatus.COMPLETED, 1)).after(why).failure()).isNull();
  }

  private static List<CallProgress> lifeEndingIn(CallStatus end) {
    return List.of(
        told(CallStatus.AGENT_RINGING, 1),
        told(CallStatus.DIALLING, 2),
        told(CallStatus.RINGING, 3),
        told(CallStatus.IN_PROGRESS, 4),
        new CallProgress(new CallId(1), "leave", null, "CA1", "debtor", null, START.plusSeconds(5)),
        told(end, 6),
        new CallProgress(new CallId(1), "end", end, "CA1", "debtor", "why", START.plusSeconds(6)));
  }

  private static CallProgress told(CallStatus status, int second) {
    return new CallProgress(
        new CallId(1), status + "@" + second, status, null, null, null, START.plusSeconds(second));
  }

  private static CallState fold(List<CallProgress> news) {
    CallState state = NEW;
    for (CallProgress item : news) {
      state = state.after(item);
    }
    return state;
  }

  @Test
  void eachFactKeepsItsEarliestTimeAndOnlyItsOwn() {
    CallState ringing = NEW.after(told(CallStatus.RINGING, 4)).after(told(CallStatus.RINGING, 2));
    assertThat(ringing.ringingAt()).isEqualTo(START.plusSeconds(2));
    assertThat(ringing.answeredAt()).isNull();
    CallState spoken = ringing.after(told(CallStatus.IN_PROGRESS, 6));
    assertThat(spoken.ringingAt()).isEqualTo(START.plusSeconds(2));
    assertThat(spoken.answeredAt()).isEqualTo(START.plusSeconds(6));
    assertThat(spoken.endedAt()).isNull();
  }

  @Test
  void theProvidersNumberIsKeptWhenNewsDoNotRepeatIt() {
    var placed =
        new CallProgress(new CallId(1), "sid", CallStatus.DIALLING, "CA1", null, null, START);
    assertThat(NEW.after(placed).after(told(CallStatus.RINGING, 1)).providerSid()).isEqualTo("CA1");
  }
}
