package fr.entente.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class PaletteSearchTests {
  static final Agent ME =
      new Agent(new AgentId(1), "lea", "Léa", Set.of(Role.LEAD), Language.FR, null, null, true);

  /// Finds so many things by every text, and remembers the texts and in whose name they came.
  private static class Known implements PaletteSource {
    private final int count;
    private final List<String> asked = new ArrayList<>();
    private String name = "";

    Known(int count) {
      this.count = count;
    }

    @Override
    public String kind() {
      return "nav.accounts";
    }

    @Override
    public List<PaletteHit> find(String text, Agent me, int limit) {
      asked.add(text);
      var signedIn = SecurityContextHolder.getContext().getAuthentication();
      name = signedIn == null ? "" : signedIn.getName();
      return IntStream.range(0, count)
          .mapToObj(i -> new PaletteHit(text + i, "", null, "accounts/file/" + i, null))
          .toList();
    }
  }

  private final Known known = new Known(20);
  private final PaletteSearch search = new PaletteSearch(List.of(known, new Known(0)));

  @AfterEach
  void stop() {
    search.stop();
    SecurityContextHolder.clearContext();
  }

  @Test
  void eachSourceShowsEightAtMostAndIsSilentWhenItFoundNothing() {
    assertThat(search.answer("martin", ME).found())
        .singleElement()
        .satisfies(found -> assertThat(found.hits()).hasSize(8));
  }

  @Test
  void nothingIsLookedForByLessThanTwoCharacters() {
    assertThat(search.answer(" m ", ME).found()).isEmpty();
    assertThat(known.asked).isEmpty();
  }

  @Test
  void aTextIsCutAtAHundredCharacters() {
    search.answer("x".repeat(5000), ME);
    assertThat(known.asked).singleElement().satisfies(text -> assertThat(text).hasSize(100));
  }

  @Test
  void aSourceThatBreaksIsSaidToHaveBroken() {
    PaletteSource broken =
        new Known(1) {
          @Override
          public List<PaletteHit> find(String text, Agent me, int limit) {
            throw new IllegalStateException("the database is gone");
          }
        };
    var breaking = new PaletteSearch(List.of(broken));
    assertThat(breaking.answer("martin", ME).broken()).isTrue();
    breaking.stop();
  }

  @Test
  void itLooksOnAnotherThreadInTheNameOfWhoeverAsked() throws Exception {
    var me = new TestingAuthenticationToken("lea", "", "ROLE_LEAD");
    SecurityContextHolder.getContext().setAuthentication(me);
    var thread = new CompletableFuture<Thread>();
    search.ask("martin", ME, () -> true, _ -> thread.complete(Thread.currentThread()));
    assertThat(thread.get(30, TimeUnit.SECONDS)).isNotEqualTo(Thread.currentThread());
    assertThat(known.name).isEqualTo("lea");
  }

  @Test
  void everySourceIsWarmedUpInTheBackgroundAlsoAfterOneThatBreaks() throws Exception {
    var warmed = new CompletableFuture<Thread>();
    PaletteSource cold =
        new Known(1) {
          @Override
          public void warmUp() {
            throw new IllegalStateException("the database is gone");
          }
        };
    PaletteSource warm =
        new Known(1) {
          @Override
          public void warmUp() {
            warmed.complete(Thread.currentThread());
          }
        };
    var starting = new PaletteSearch(List.of(cold, known, warm));
    starting.warmUp();
    assertThat(warmed.get(30, TimeUnit.SECONDS)).isNotEqualTo(Thread.currentThread());
    assertThat(known.asked).isEmpty();
    starting.stop();
  }

  @Test
  void whatNobodyWaitsForAnyMoreIsNotLookedFor() throws Exception {
    search.ask("mar", ME, () -> false, _ -> {});
    var answered = new CompletableFuture<PaletteSearch.Answer>();
    search.ask("martin", ME, () -> true, answered::complete);
    answered.get(30, TimeUnit.SECONDS);
    assertThat(known.asked).containsExactly("martin");
  }
}
