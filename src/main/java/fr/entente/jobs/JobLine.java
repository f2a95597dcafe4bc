package fr.entente.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// One job as an administrator sees it. Absent times mean: has not run, is not planned (no node
/// runs jobs). `changed` is absent when the last run broke.
public record JobLine(
    String name,
    @Nullable Duration every,
    @Nullable LocalTime dailyAt,
    @Nullable Instant lastStart,
    @Nullable Duration length,
    @Nullable Integer changed,
    @Nullable String node,
    long runs,
    long failures,
    @Nullable JobFailure lastFailure,
    @Nullable Instant next,
    boolean running) {}
