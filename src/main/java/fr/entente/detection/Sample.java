package fr.entente.detection;

/// A sparse vector: feature numbers in ascending order, and their values.
record Sample(int[] ids, double[] values) {}
