package fr.entente.listening;

/// A sparse vector: feature numbers in ascending order, and their values.
record SparseVector(int[] ids, double[] values) {}
