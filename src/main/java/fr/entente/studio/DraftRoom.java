package fr.entente.studio;

import fr.entente.kernel.AgentId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/// Who has which draft open on this node, at which step, and who is told what happens there.
@Service
public class DraftRoom {
  private final Map<String, Seated> seats = new ConcurrentHashMap<>();

  /// Somebody in a draft, and the step they are at; empty for none.
  public record Present(AgentId agent, String step) {}

  private record Seated(long draft, Present who, Consumer<DraftNews> told) {}

  /// One open screen.
  public final class Seat implements AutoCloseable {
    private final String id = UUID.randomUUID().toString();

    /// The person is at another step now.
    public void at(String step) {
      seats.computeIfPresent(
          id,
          (_, seated) ->
              new Seated(seated.draft(), new Present(seated.who().agent(), step), seated.told()));
      people();
    }

    /// Everybody else in this draft.
    public List<Present> others() {
      Seated mine = seats.get(id);
      return mine == null
          ? List.of()
          : seats.entrySet().stream()
              .filter(seat -> !seat.getKey().equals(id))
              .map(Map.Entry::getValue)
              .filter(seated -> seated.draft() == mine.draft())
              .map(Seated::who)
              .filter(who -> !who.agent().equals(mine.who().agent()))
              .distinct()
              .toList();
    }

    @Override
    public void close() {
      Seated left = seats.remove(id);
      if (left != null) {
        tell(left.draft(), new DraftNews.People(left.draft()));
      }
    }

    private void people() {
      Seated mine = seats.get(id);
      if (mine != null) {
        tell(mine.draft(), new DraftNews.People(mine.draft()));
      }
    }
  }

  /// `told` is called on another thread, once for each piece of news.
  @PreAuthorize("hasAnyRole('LEAD', 'TRAINER', 'MANAGER')")
  public Seat join(long draft, AgentId agent, Consumer<DraftNews> told) {
    var seat = new Seat();
    seats.put(seat.id, new Seated(draft, new Present(agent, ""), told));
    seat.people();
    return seat;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(DraftNews.Changed news) {
    tell(news.draft(), news);
  }

  private void tell(long draft, DraftNews news) {
    seats.values().stream()
        .filter(seated -> Objects.equals(seated.draft(), draft))
        .forEach(seated -> Thread.ofVirtual().start(() -> seated.told().accept(news)));
  }
}
