package fr.entente.calls;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the provider's news say of a call, and how one more piece of news changes it. Pure: any
/// order, repetition or loss of the same news leads to the same end, because rank only rises and
/// facts keep their earliest time. An end that was only assumed, because nothing was heard of the
/// call, gives way to the end that the provider tells.
record CallState(
    CallStatus status,
    @Nullable Instant ringingAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @Nullable String providerSid,
    @Nullable String endedBy,
    @Nullable String failure) {

  CallState after(CallProgress news) {
    CallStatus told = news.status();
    boolean corrects = corrects(news);
    CallStatus next = told == null ? status : corrects ? told : later(told);
    boolean ends = told != null && told.terminal() && (corrects || !status.terminal());
    return new CallState(
        next,
        told == CallStatus.RINGING ? earliest(ringingAt, news.at()) : ringingAt,
        told == CallStatus.IN_PROGRESS ? earliest(answeredAt, news.at()) : answeredAt,
        told == next && next.terminal() ? ended(ends, news.at()) : endedAt,
        news.providerSid() == null ? providerSid : news.providerSid(),
        endedBy == null ? news.endedBy() : endedBy,
        corrects ? news.failure() : explained(next, news));
  }

  // The provider's own word against what was assumed.
  private boolean corrects(CallProgress news) {
    CallStatus told = news.status();
    return status == CallStatus.FAILED
        && CallProgress.assumed(failure)
        && told != null
        && told.terminal()
        && !CallProgress.assumed(news.failure());
  }

  // Told twice, by two roads, it ended when the first says; and never before it was answered.
  private Instant ended(boolean first, Instant told) {
    Instant at = first || endedAt == null ? told : earliest(endedAt, told);
    return answeredAt != null && at.isBefore(answeredAt) ? answeredAt : at;
  }

  // The news that ends a call may come twice, by two roads, and only one of them says why.
  private @Nullable String explained(CallStatus next, CallProgress news) {
    return failure == null && next.terminal() && news.status() == next ? news.failure() : failure;
  }

  private CallStatus later(CallStatus told) {
    return !status.terminal() && told.rank() > status.rank() ? told : status;
  }

  private static Instant earliest(@Nullable Instant known, Instant told) {
    return Stream.of(known == null ? told : known, told).min(Comparator.naturalOrder()).get();
  }
}
