package fr.entente.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of one leg, by whichever road it came: a webhook of the call or of the conference,
/// or an answer to our question. `seconds`: how long was talked, 0 when it does not say.
record LegNews(
    String sid, String key, LegStatus status, Instant at, long seconds, @Nullable String sip) {}
