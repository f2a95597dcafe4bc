package fr.entente.recap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often the page may be asked for. The prefix is older than the module and stays, for
/// operators have set it.
@ConfigurationProperties("entente.outreach")
record RecapSettings(@DefaultValue("60") int visitsPerMinute) {}
