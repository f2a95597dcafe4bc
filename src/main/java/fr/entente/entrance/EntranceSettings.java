package fr.entente.entrance;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose word counts about where a request came from.
@ConfigurationProperties("entente.entrance")
record EntranceSettings(@DefaultValue List<String> trustedProxies) {}
