package fr.entente.agents;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often a login may fail within a window, and the reasons an agent may give for a pause.
@ConfigurationProperties("entente.agents")
record AgentsSettings(
    @DefaultValue("5") int failuresPerLogin,
    @DefaultValue("20") int failuresPerAddress,
    @DefaultValue("15m") Duration failureWindow,
    @DefaultValue({"break", "lunch", "training", "meeting", "after_hard_call"})
        List<String> pauseReasons) {}
