package fr.entente.listening;

import fr.entente.listening.text.Tokenizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A turn with what its speaker had just said. A recogniser cuts a sentence where somebody
/// breathes, and people say half of a thing, hear "yes?", and say the other half. `before` is empty
/// where nothing belongs to the turn.
public record TurnChain(String before, String turn) {
  private static final int TURNS_BEFORE = 2;
  private static final int WORDS_BEFORE = 40;
  private static final int ACKNOWLEDGEMENT = 3;
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final double LEAST_SHARE = 0.15;

  /// One turn of a call; without a time it is taken to follow at once.
  public record Said(Speaker speaker, String text, @Nullable Instant at) {
    private int words() {
      return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private boolean of(Said other) {
      return (speaker == Speaker.AGENT) == (other.speaker == Speaker.AGENT);
    }

    private boolean soonBefore(Said later) {
      return at == null || later.at == null || !at.plus(PAUSE).isBefore(later.at);
    }
  }

  /// `earlier` in the order in which it was said. What the other side says between ends the chain,
  /// unless it is no more than an acknowledgement.
  public static TurnChain of(List<Said> earlier, Said turn) {
    var parts = new ArrayDeque<String>();
    int words = 0;
    boolean acknowledged = false;
    Said next = turn;
    for (int i = earlier.size() - 1; i >= 0 && parts.size() < TURNS_BEFORE; i--) {
      Said said = earlier.get(i);
      if (!said.soonBefore(next)) {
        break;
      }
      if (said.of(turn)) {
        words += said.words();
        if (words > WORDS_BEFORE) {
          break;
        }
        parts.addFirst(said.text().strip());
        acknowledged = false;
      } else if (acknowledged || said.words() > ACKNOWLEDGEMENT) {
        break;
      } else {
        acknowledged = true;
      }
      next = said;
    }
    return new TurnChain(String.join(" ", parts), turn.text());
  }

  /// The turn by itself, unless only both together are a sign: then the reading of both, with the
  /// words of the turn as its evidence. `remark` is the turn's.
  public Reading read(Remark remark, Function<Remark, Reading> reader) {
    Reading alone = reader.apply(remark);
    if (before.isEmpty() || alone.prompt() || remark.speaker() == Speaker.AGENT) {
      return alone;
    }
    Reading both = reader.apply(with(remark, before + " " + turn));
    boolean together = both.prompt() && !reader.apply(with(remark, before)).prompt();
    return together && carriedByBoth(both) ? moved(both, remark) : alone;
  }

  private static Remark with(Remark remark, String text) {
    return new Remark(remark.language(), remark.channel(), remark.speaker(), text);
  }

  private int start() {
    return before.length() + 1;
  }

  /// The words that carry it stand on both sides, or across the cut.
  private boolean carriedByBoth(Reading both) {
    double here = 0;
    double there = 0;
    for (Evidence each : both.evidence()) {
      here += each.to() > start() ? each.share() : 0;
      there += each.from() < before.length() ? each.share() : 0;
    }
    return here >= LEAST_SHARE && there >= LEAST_SHARE;
  }

  private Reading moved(Reading both, Remark remark) {
    var tokens = Tokenizer.of(remark.language(), turn);
    var pointing = new Pointing(tokens, remark.language());
    List<Evidence> here = new ArrayList<>();
    for (Evidence each : both.evidence()) {
      int from = Math.max(0, each.from() - start());
      int to = each.to() - start();
      if (to > from) {
        here.addAll(pointed(pointing, from, to, each.share()));
      }
    }
    return new Reading(
        both.label(),
        both.confidence(),
        List.copyOf(here),
        both.scores(),
        both.phrase(),
        both.version());
  }

  // What lay across the cut may begin with a small word here.
  private List<Evidence> pointed(Pointing pointing, int from, int to, double share) {
    var parts = pointing.within(from, to);
    return parts.isEmpty()
        ? List.of(new Evidence(from, to, turn.substring(from, to), share))
        : parts.stream()
            .map(part ->
                new Evidence(part.from(), part.to(), turn.substring(part.from(), part.to()), share))
            .toList();
  }
}
