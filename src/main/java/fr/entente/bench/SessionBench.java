package fr.entente.bench;

import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Live heap of a signed-in agent with the desk open, through HTTP like a browser's first request.
/// A figure to watch, without a target.
record SessionBench(Site site) {
  private static final int WARM = 5;

  void run() {
    String password = UUID.randomUUID().toString();
    List<Visitor> open = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < WARM + site.plan().sessions(); i++) {
      if (i == WARM) {
        before = liveHeap();
      }
      Visitor visitor = new Visitor(site.port());
      visitor.login(agent(i, password), password);
      if (!visitor.opens("/desk")) {
        Site.say("\nheap of a session: not measured, this build has no desk to open");
        return;
      }
      open.add(visitor);
    }
    long each = (liveHeap() - before) / site.plan().sessions();
    Site.say(
        "\nlive heap of an agent's session with the desk open: %,d KB (mean of %d)"
            .formatted(each / 1024, site.plan().sessions()));
    open.clear();
  }

  private String agent(int number, String password) {
    String login = "bench" + number;
    RunAs.system(() ->
        site.bean(Agents.class)
            .create(
                new NewAgent(
                    login, "Bench " + number, Set.of(Role.AGENT), Language.FR, null, password)));
    return login;
  }

  // Twice, because the first collection only finds what the second frees.
  static long liveHeap() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
