package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: cannot pay or will not pay, and why, coded and dated. Words of hardship are for
/// agents and leads alone (R45).
@Service
public class Obstacles {
  private static final int LONGEST = 500;
  private final ObstacleRepository obstacles;
  private final Clock clock;

  Obstacles(ObstacleRepository obstacles, Clock clock) {
    this.obstacles = obstacles;
    this.clock = clock;
  }

  /// Noted as it was said; said again in the same words of the same call, it is noted once.
  /// Refuses, with false, a cause that is none of this stance.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public boolean note(
      AccountId account,
      Stance stance,
      Cause cause,
      String words,
      @Nullable CallId call,
      AgentId author) {
    if (!cause.fits(stance) || words.length() > LONGEST) {
      return false;
    }
    var said =
        new Obstacle(account, stance, cause, words.strip(), LocalDate.now(clock), call, author);
    boolean known = latest(account).filter(before -> tells(before, said)).isPresent();
    if (!known) {
      obstacles.persist(new ObstacleRow(said, clock.instant()));
    }
    return true;
  }

  // That nobody has said why is nothing new once somebody has, in the same call.
  private static boolean tells(Obstacle before, Obstacle said) {
    boolean sameCall =
        Objects.equals(before.call(), said.call())
            && before.stance() == said.stance()
            && before.observedOn().equals(said.observedOn());
    return before.equals(said) || sameCall && said.cause() == Cause.UNSAID;
  }

  /// What stands now; empty when nothing was ever said.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional(readOnly = true)
  public Optional<Obstacle> latest(AccountId account) {
    return obstacles.findFirstByAccountIdOrderByIdDesc(account).map(ObstacleRow::obstacle);
  }

  /// How often which cause stood, of what was said from one day to another, both included; nobody
  /// is named.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER')")
  @Transactional(readOnly = true)
  public List<CauseFigure> causes(LocalDate from, LocalDate to) {
    return obstacles.causes(from, to).stream().map(ObstacleRepository.CauseLine::figure).toList();
  }

  /// All that was said, the newest first.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional(readOnly = true)
  public List<Obstacle> of(AccountId account) {
    return obstacles.findTop50ByAccountIdOrderByIdDesc(account).stream()
        .map(ObstacleRow::obstacle)
        .toList();
  }
}
