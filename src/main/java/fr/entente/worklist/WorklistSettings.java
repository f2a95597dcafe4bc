package fr.entente.worklist;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the worklist orders, waits and leases. Days are calendar days of the floor.
@ConfigurationProperties("entente.worklist")
record WorklistSettings(
    @DefaultValue("20m") Duration lease,
    @DefaultValue("30") int middleFromDays,
    @DefaultValue("45") int middleToDays,
    @DefaultValue("30") int longestWaitDays,
    @DefaultValue Boosts boosts,
    @DefaultValue("15m") Duration callbackGrace,
    @DefaultValue("true") boolean preventive,
    @DefaultValue("10") int preventiveDays) {}
