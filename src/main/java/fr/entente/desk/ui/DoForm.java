package fr.entente.desk.ui;

/// A form of the DO column.
interface DoForm {
  void arrive();

  void save();
}
