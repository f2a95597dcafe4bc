package fr.entente;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Turns on what each node must do by itself every few seconds: read its own script files, and note
/// which of its screens are still there. Everything else is on the shared schedule (module `jobs`,
/// decision 0008). Tests call it by hand.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "entente.jobs", havingValue = "true", matchIfMissing = true)
class NodeJobsConfiguration {}
