package fr.entente.agents;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a login lasts: without anything done, and at the most. A conversation is never cut.
@ConfigurationProperties("entente.sessions")
record SessionSettings(@DefaultValue("30m") Duration idle, @DefaultValue("7h") Duration longest) {}
