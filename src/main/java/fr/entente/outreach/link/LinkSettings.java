package fr.entente.outreach.link;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the public page is, what signs its tokens and how long they last.
@ConfigurationProperties("entente.outreach")
record LinkSettings(
    @DefaultValue("http://localhost:8080") String publicUrl,
    @Nullable String secret,
    @DefaultValue("30d") Duration linkLife,
    @DefaultValue("7d") Duration colleagueLife) {}
