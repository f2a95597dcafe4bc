-- The list of accounts is read in these orders, from either end, a page at a time.
ALTER TABLE account
  ADD KEY account_overdue (overdue),
  ADD KEY account_balance (balance),
  ADD KEY account_oldest (oldest_due_on);
