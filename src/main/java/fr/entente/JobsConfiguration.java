package fr.entente;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Turns the recurring jobs on. Every job is idempotent and safe on several nodes; tests call them
/// by hand.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "entente.jobs", havingValue = "true", matchIfMissing = true)
class JobsConfiguration {}
